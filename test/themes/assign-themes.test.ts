import { describe, expect, test } from 'vitest'
import { themeId } from '../../src/domain/ids.ts'
import type { Passage } from '../../src/domain/passage.ts'
import { assignThemes } from '../../src/themes/assign-themes.ts'
import type { CodebookTheme } from '../../src/themes/codebook-theme.ts'
import { matrixRow } from '../../src/vectors/matrix.ts'
import { makePassages, viewPassages } from './make-passages.ts'

const theme = (id: string, definition: string, includes: readonly string[] = []): CodebookTheme => ({
  id: themeId(id),
  label: id,
  healthyPrisonArea: 'Respect',
  definition,
  includes,
  examples: [],
})
const themes = [
  theme('drugs', 'Illicit drugs, drones'),
  theme('food', 'Meals, kitchen', ['portions']),
  theme('visits', 'Visits, families'),
]
const passages = makePassages('bravo', [
  ['Drones dropped parcels.', 'Netting against drones.'],
  ['Portions were small.'],
  ['Neither was good enough.', 'Families will book visits.'],
  ['Families ate meals during visits in the kitchen.'],
  ['Zebra.'],
])
const assign = (order: readonly Passage[]) => {
  const { views, vectors } = viewPassages(
    order,
    themes.map(({ definition }) => definition),
  )
  return assignThemes({ passages: order, views, vectors, themes }, { temperature: 0.2 })
}
const primary = (result: ReturnType<typeof assign>) =>
  result.assignments.filter(({ rank }) => rank === 1).map(({ concernId, themeId: id }) => [concernId, id])

describe('assignThemes(input)', () => {
  test('finds the theme by definition, by what is in, and by what was promised', () => {
    expect(primary(assign(passages)).slice(0, 3)).toEqual([
      ['bravo-2024#1', 'drugs'],
      ['bravo-2024#2', 'food'],
      ['bravo-2024#3', 'visits'],
    ])
  })

  test('names further themes with a share worth naming, by falling score', () => {
    const ofFour = assign(passages).assignments.filter(({ concernId }) => concernId === 'bravo-2024#4')
    expect(ofFour.map(({ themeId: id, rank }) => [id, rank])).toEqual([
      ['visits', 1],
      ['food', 2],
    ])
    expect(ofFour[0]!.score).toBeGreaterThanOrEqual(ofFour[1]!.score)
    expect(ofFour[0]!.assignedBy).toBe('model')
  })

  test('goes by the first sentence where the rest speaks of something else', () => {
    const mixed = makePassages('alpha', [['Visits were short. Portions, meals, the kitchen.']])
    const { views, vectors } = viewPassages(
      mixed,
      themes.map(({ definition }) => definition),
    )
    const input = { passages: mixed, views, vectors, themes }
    const first = (leadWeight: number) => assignThemes(input, { leadWeight }).assignments[0]!.themeId
    expect([first(0), first(2)]).toEqual(['food', 'visits'])
  })

  test('gives every concern a posterior over all themes', () => {
    const { concernIds, posteriors } = assign(passages)
    expect(concernIds).toEqual([1, 2, 3, 4, 5].map((number) => `bravo-2024#${number}`))
    expect([posteriors.rows, posteriors.dims]).toEqual([5, 3])
    for (const i of concernIds.keys()) {
      expect(matrixRow(posteriors, i).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5)
    }
  })

  test('leaves a concern without theme that is like none of them', () => {
    const { assignments, posteriors } = assign(passages)
    expect(assignments.filter(({ concernId }) => concernId === 'bravo-2024#5')).toEqual([])
    for (const share of matrixRow(posteriors, 4)) expect(share).toBeCloseTo(1 / 3, 5)
  })

  test('gives the same whatever the order of the passages', () => {
    expect(assign([...passages].reverse())).toEqual(assign(passages))
  })

  test('bears no concern at all', () => {
    expect(assign([])).toMatchObject({ concernIds: [], assignments: [], posteriors: { rows: 0, dims: 3 } })
  })
})
