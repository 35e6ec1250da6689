import { describe, expect, it } from 'vitest'
import { fitLexicalView } from '../../src/vectors/lexical-view.ts'
import { fitLsaView } from '../../src/vectors/lsa-view.ts'
import { sparseDot } from '../support/sparse-dot.ts'

const corpus = [
  'drugs came over the wall by drone',
  'drones dropped parcels of drugs',
  'parcels came by drone',
  'meals were cold',
  'the kitchen served cold meals',
  'the kitchen was dirty',
]

function similarity(a: string, b: string, options = {}): number {
  const rows = fitLsaView(corpus, undefined, options).embed([a, b])
  return sparseDot(rows, 0, rows, 1)
}

describe('fitLsaView(corpus, lexical, options)', () => {
  it('likens words that keep the same company and never meet', () => {
    expect(similarity('wall', 'parcels')).toBeGreaterThan(0.3)
    expect(similarity('wall', 'kitchen')).toBeLessThan(0.05)
  })

  it('likens them more, the more it smooths', () => {
    const similarities = [0.5, 1, 2].map((smoothing) => similarity('wall', 'parcels', { smoothing }))
    expect(similarities).toEqual([...similarities].sort((a, b) => a - b))
  })

  it('equals the lexical view without smoothing', () => {
    const lexical = fitLexicalView(corpus).embed(corpus)
    const lsa = fitLsaView(corpus, undefined, { smoothing: 1e-6 }).embed(corpus)
    for (const i of corpus.keys()) {
      for (const j of corpus.keys()) {
        expect(sparseDot(lsa, i, lsa, j)).toBeCloseTo(sparseDot(lexical, i, lexical, j), 4)
      }
    }
  })

  it('learns from fewer texts when asked to', () => {
    expect(fitLsaView(corpus, undefined, { landmarks: 2 }).embed(['drugs']).dims).toBe(2)
  })

  it('gives a shorter row to a text of which it knows only a part, and none for nothing known', () => {
    expect(similarity('drugs', 'drugs')).toBeCloseTo(1, 5)
    expect(similarity('drugs xylophone', 'drugs xylophone')).toBeLessThan(0.6)
    expect(similarity('xylophone', 'xylophone')).toBe(0)
  })

  it('does not depend on the order of the corpus', () => {
    expect(fitLsaView([...corpus].reverse()).embed(corpus)).toEqual(fitLsaView(corpus).embed(corpus))
  })

  it('gives empty rows for an empty corpus', () => {
    expect(fitLsaView([]).embed(['drugs'])).toMatchObject({ rows: 1, dims: 0 })
  })
})
