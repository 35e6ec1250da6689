import type { Notice } from '../domain/notice.ts'
import type { DocumentLimits } from './document-limits.ts'
import type { RowBlock, SourceFile, TextBlock } from './source-document.ts'

type Unplaced<Block> = Omit<Block, 'place'> & { readonly line?: number; readonly page?: number }

/** A block whose place is not made yet; without a line of its own it gets its running number. */
export type DraftBlock = Unplaced<TextBlock> | Unplaced<RowBlock>

/** What a reader of one format makes of a file. */
export interface Reading {
  readonly blocks: readonly DraftBlock[]
  readonly notices: readonly Notice[]
}

/** What a reader may spend on a file. */
export interface Budget {
  readonly limits: DocumentLimits
  /** Throws a `Refusal` once the file has taken too much time or memory. */
  readonly checkCost: () => void
}

/** A reader of one format; what it cannot read it leaves by a `Refusal`. */
export type Reader = (file: SourceFile, budget: Budget) => Promise<Reading>
