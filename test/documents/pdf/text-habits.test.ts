import { describe, expect, it } from 'vitest'
import { textHabits } from '../../../src/documents/pdf/text-habits.ts'
import type { TextLine } from '../../../src/documents/pdf/lines.ts'

/** Lines of 10 points, each so far below the one before it. */
const linesAt = (...distances: readonly number[]): readonly TextLine[] => {
  let y = 0
  return [0, ...distances].map((distance, i) => {
    y += distance
    return { page: 1, y, left: 50, right: 100, size: 10, text: `line ${i}` } as TextLine
  })
}

describe('textHabits(cells)', () => {
  it('takes the commonest distance of lines', () => {
    expect(textHabits([linesAt(12, 12, 18, 12, 12, 18)]).pitch).toBe(1.2)
  })

  it('takes the distance of lines where paragraphs are many and short', () => {
    expect(textHabits([linesAt(18, 18, 12, 18, 18, 12, 18)]).pitch).toBe(1.2)
  })

  it('leaves a rare smaller distance aside', () => {
    expect(textHabits([linesAt(12, 12, 12, 12, 9, 12, 12, 12)]).pitch).toBe(1.2)
  })

  it('knows words of lines of several, and the usual pitch where nothing tells', () => {
    const { pitch, words } = textHabits([linesAt()])
    expect([pitch, [...words]]).toEqual([1.2, ['line', '0']])
  })
})
