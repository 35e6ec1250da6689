import type { LineMeasure } from '../../../src/documents/pdf/line-paragraphs.ts'
import type { TextLine } from '../../../src/documents/pdf/lines.ts'

/** Lines below each other, each letter 5 points wide, 12 points from line to line. */
export const makeLines = (texts: readonly string[], page = 1, left = 0): readonly TextLine[] =>
  texts.map((text, i) => ({
    text,
    left,
    right: left + text.length * 5,
    y: 100 + i * 12,
    size: 10,
    page,
    runs: [],
  }))

export const measure = (right = 200, words: readonly string[] = []): LineMeasure => ({
  left: 0,
  right,
  pitch: 1.2,
  words: new Set(words),
})
