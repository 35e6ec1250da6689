import type { DraftBlock } from '../reading.ts'
import { lineParagraphs, type LineMeasure } from './line-paragraphs.ts'
import type { TextLine } from './lines.ts'
import { groupParagraphs } from './row-cells.ts'
import type { TextHabits } from './text-habits.ts'

/** The paragraphs of lines outside tables. */
export function textBlocks(lines: readonly TextLine[], measure: LineMeasure): readonly DraftBlock[] {
  return lineParagraphs(lines, measure).flatMap((group) =>
    groupParagraphs(group, measure).map(({ text }): DraftBlock => ({
      kind: 'text',
      text,
      page: group.lines[0]!.page,
    })),
  )
}

/** The measure of text outside tables: its lines reach as far as the longest of them. */
export const textMeasure = (lines: readonly TextLine[], habits: TextHabits): LineMeasure => ({
  ...habits,
  left: lines.reduce((least, { left }) => Math.min(least, left), Infinity),
  right: lines.reduce((most, { right }) => Math.max(most, right), -Infinity),
})
