import type { DraftBlock } from '../reading.ts'
import { dropFurniture } from './drop-furniture.ts'
import { groupLines } from './lines.ts'
import type { PdfPage, TagNode, TextRun } from './pdf-page.ts'
import { textBlocks, textMeasure } from './text-blocks.ts'
import type { TextHabits } from './text-habits.ts'

/** The text of a page that stands under none of its tags. */
export function untaggedRuns({ runs, tags }: Pick<PdfPage, 'runs' | 'tags'>): readonly TextRun[] {
  const marks = new Set(tags ? marksOf(tags) : [])
  return runs.filter(({ mark }) => mark === undefined || !marks.has(mark))
}

/**
 * Blocks for what the tags leave out, other than page numbers and running headers, so that no text is lost; on the first
 * page also for what they call decoration, since a cover's title may be.
 */
export function untaggedText(pages: readonly PdfPage[], habits: TextHabits): readonly DraftBlock[] {
  const lines = pages.flatMap((page, i) =>
    groupLines([...untaggedRuns(page), ...(i === 0 ? page.artifacts : [])], page.number),
  )
  const kept = dropFurniture(lines, pages)
  return textBlocks(kept, textMeasure(kept, habits))
}

const marksOf = (tags: TagNode): readonly string[] =>
  tags.children.flatMap((child) => (typeof child === 'string' ? [child] : marksOf(child)))
