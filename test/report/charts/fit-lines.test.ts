import { describe, expect, it } from 'vitest'
import { fitLine, fitLines } from '../../../src/report/charts/fit-lines.ts'
import { textWidth } from '../../../src/report/charts/text-width.ts'

const box = { width: 60, size: 10, lines: 3 }

describe('fitLines(text, box)', () => {
  it('breaks a text between words where a line is full', () => {
    expect(fitLines('alpha bravo charlie', box)).toEqual(['alpha', 'bravo', 'charlie'])
    expect(fitLines('alpha bravo', { ...box, width: 200 })).toEqual(['alpha bravo'])
    expect(fitLines('', box)).toEqual([''])
  })

  it('marks what does not fit, without a comma before the mark', () => {
    expect(fitLines('alpha bravo, charlie', { ...box, lines: 2 })).toEqual(['alpha', 'bravo…'])
  })

  it('breaks a word that is longer than a line, and never an emoji', () => {
    expect(fitLines('W'.repeat(12), box)).toEqual(['WWWWWW', 'WWWWWW'])
    expect(fitLines('😀'.repeat(9), { ...box, lines: 9 }).join('')).toBe('😀'.repeat(9))
  })

  it('leaves no line wider than the box', () => {
    const text = 'An action “with quotes”, WWWWWWWWWWWWWWWWWWWWWWWW & 😀😀😀😀😀😀😀😀 and more of it'
    for (const width of [40, 60, 100]) {
      for (const line of fitLines(text, { ...box, width })) {
        expect(textWidth(line, 10)).toBeLessThanOrEqual(width)
      }
    }
  })

  it('takes out what cannot be seen, and folds white space', () => {
    expect(fitLines('a\u202Eb\n\t c\u0000', { ...box, width: 200 })).toEqual(['ab c'])
  })
})

describe('fitLine(text, box)', () => {
  it('gives one line, cut where it must be', () => {
    expect(fitLine('alpha bravo', { width: 45, size: 10 })).toBe('alpha…')
  })
})
