import { readDocument, type ReadOptions } from '../../src/documents/read-document.ts'
import type { Block, Cell } from '../../src/documents/source-document.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A cell's paragraphs as a test writes them: items with a bullet, paragraphs parted by ` ¶ `. */
const cellOf = (cell: Cell): string =>
  cell.map(({ text, isItem }) => (isItem ? `• ${text}` : text)).join(' ¶ ')

const outline = (block: Block): string =>
  block.kind === 'text' ? block.text : `[${block.cells.map(cellOf).join(' | ')}]`

/** Blocks in a line each, rows in brackets. */
export const outlineBlocks = (blocks: readonly Block[]): readonly string[] => blocks.map(outline)

/** A file's blocks in a line each, rows in brackets; notices by code where nothing was read. */
export async function readBlocks(
  name: string,
  content: Uint8Array | string,
  options?: ReadOptions,
): Promise<readonly string[]> {
  const bytes = typeof content === 'string' ? utf8(content) : content
  const { document, notices } = await readDocument({ name, bytes }, options)
  return document ? outlineBlocks(document.blocks) : notices.map(({ code }) => code)
}
