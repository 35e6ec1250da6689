import { describe, expect, it } from 'vitest'
import { concernId, planId, themeId } from '../../src/domain/ids.ts'
import { assignThemes } from '../../src/themes/assign-themes.ts'
import { decidingWords } from '../../src/themes/deciding-words.ts'
import type { ThemeStep } from '../../src/themes/edited-codebook.ts'
import { codebook } from './made-codebook.ts'
import { makePassages, viewPassages } from './make-passages.ts'

const passages = makePassages('bravo', [
  ['Prisoners said that Meals from the KITCHEN were cold, and meals were late.'],
  ['Drones came.', 'Families will hear of visits.'],
  ['Prisoners were often unsure.', 'Workshops will open.'],
  ['Portions were small. Wages were low.'],
])
const { views, vectors } = viewPassages(
  passages,
  codebook.map(({ definition }) => definition),
)
const wordsFor = (steps: readonly ThemeStep[] = []) => {
  const of = decidingWords(
    { passages, views, themes: codebook, steps },
    { viewWeights: { lexical: 1, lsa: 1, concepts: 1 }, leadWeight: 0.6 },
  )
  return (number: number, theme: string) =>
    of({ concernId: concernId(planId('bravo-2024'), String(number)), themeId: themeId(theme) })
}

describe('decidingWords(input, options)', () => {
  it('names the words that speak for the theme as the concern spells them, each once', () => {
    expect(wordsFor()(1, 'food')).toEqual(['Meals', 'KITCHEN'])
    expect(wordsFor()(2, 'drugs')).toEqual(['Drones'])
  })

  it('has none where only what was promised spoke for the theme, or the concern is not known', () => {
    expect(wordsFor()(3, 'work')).toEqual([])
    expect(wordsFor()(2, 'visits')).toEqual([])
    expect(wordsFor()(9, 'food')).toEqual([])
  })

  it('tells for each theme its own words', () => {
    expect([wordsFor()(4, 'food'), wordsFor()(4, 'work')]).toEqual([['Portions'], ['Wages']])
  })

  it('goes by all that was merged into a theme', () => {
    const merged = [{ kind: 'merge', themes: [themeId('work')], into: themeId('food') }] as const
    expect(wordsFor(merged)(4, 'food')).toEqual(['Portions', 'Wages'])
  })

  it('stands with every assignment of the model', () => {
    const { assignments } = assignThemes({ passages, views, vectors, themes: codebook })
    expect(assignments[0]).toMatchObject({ themeId: 'food', words: ['Meals', 'KITCHEN'] })
    expect(assignments[0]!.likeness).toBeGreaterThan(0.2)
  })
})
