import { describe, expect, it } from 'vitest'
import { fitLexicalView } from '../../src/vectors/lexical-view.ts'
import { sparseDot } from '../support/sparse-dot.ts'

const corpus = [
  'Prisoners waited too long for medicines',
  'Medicines were handed out late',
  'Prisoners were locked up too long',
  'The food was cold',
]

function similarity(a: string, b: string, texts: readonly string[] = corpus): number {
  const rows = fitLexicalView(texts).embed([a, b])
  return sparseDot(rows, 0, rows, 1)
}

describe('fitLexicalView(corpus)', () => {
  it('sees forms of one word as the same', () => {
    expect(similarity('a medicine', 'the medicines')).toBeCloseTo(1, 5)
  })

  it('weighs a rare word more than a common one', () => {
    expect(similarity('cold prisoners', 'cold medicines')).toBeGreaterThan(
      similarity('prisoners cold', 'prisoners late'),
    )
  })

  it("gives the corpus's own texts length 1", () => {
    for (const text of corpus) expect(similarity(text, text)).toBeCloseTo(1, 5)
  })

  it('gives a shorter row to a text of which it knows only a part, and none for nothing known', () => {
    const known = similarity('cold food', 'cold food')
    const half = similarity('cold porridge', 'cold porridge')
    expect(known).toBeCloseTo(1, 5)
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(0.6)
    expect(similarity('porridge', 'porridge')).toBe(0)
  })

  it('does not depend on the order of the corpus', () => {
    expect(fitLexicalView([...corpus].reverse()).embed(corpus)).toEqual(fitLexicalView(corpus).embed(corpus))
  })

  it('gives empty rows for an empty corpus', () => {
    expect(fitLexicalView([]).embed(['food'])).toMatchObject({ rows: 1, dims: 0 })
  })
})
