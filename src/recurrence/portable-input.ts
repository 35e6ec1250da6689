import type { View } from '../vectors/embedder.ts'
import { openRows, type RowData } from '../vectors/row-source.ts'
import { sharedRoom } from '../vectors/row-room.ts'
import { sharedMatrix } from '../vectors/shared-floats.ts'
import { takeConcernViews } from './concern-views.ts'
import type { MatchInput } from './match-input.ts'

/**
 * What pairs are matched by, as data alone: another thread gets a copy of it, but for what lies in memory that threads share.
 */
export interface PortableInput extends Omit<MatchInput, 'vectors'> {
  readonly vectors: Readonly<Record<View['name'], RowData>>
}

/** The same with the embedder's vectors and the rows of concerns that were packed in memory that threads share. */
export const shareInput = (input: MatchInput): MatchInput => ({
  ...input,
  embedded: sharedMatrix(input.embedded),
  concernViews: input.concernViews ?? takeConcernViews(input.vectors, input.passages, sharedRoom),
})

/** The other thread opens it by openInput. */
export const packInput = ({
  vectors: { lexical, lsa, concepts },
  passages,
  ...input
}: MatchInput): PortableInput => ({
  ...input,
  vectors: { lexical: lexical.data, lsa: lsa.data, concepts: concepts.data },
  // Their texts are in the plans too.
  passages: passages.map(({ id, kind, concernId }) => ({ id, kind, concernId })),
})

/** Opens what packInput packed. */
export const openInput = ({ vectors: { lexical, lsa, concepts }, ...input }: PortableInput): MatchInput => ({
  ...input,
  vectors: { lexical: openRows(lexical), lsa: openRows(lsa), concepts: openRows(concepts) },
})
