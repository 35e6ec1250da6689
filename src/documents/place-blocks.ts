import type { DraftBlock } from './reading.ts'
import type { Block } from './source-document.ts'

/** Gives each block its place: its line or else its running number in the file, and its page if it has one. */
export function placeBlocks(drafts: readonly DraftBlock[], file: string): readonly Block[] {
  return drafts.map(({ line, page, ...draft }, i): Block => {
    const place = { file, line: line ?? i + 1, ...(page === undefined ? {} : { page }) }
    return { ...draft, place }
  })
}
