import { describe, expect, it } from 'vitest'
import { themeId } from '../../src/domain/ids.ts'
import { compareDefinitions } from '../../src/themes/compare-definitions.ts'
import { fitLexicalView } from '../../src/vectors/lexical-view.ts'
import { theme } from './made-codebook.ts'

const themes = [
  theme('food', 'Meals from the kitchen'),
  { ...theme('canteen', 'Kitchen'), includes: ['meals', 'kitchen'] },
  theme('drugs', 'Illicit drugs, drones'),
]
const view = fitLexicalView(themes.map(({ definition }) => definition))
const similarity = compareDefinitions(themes, view)
const of = (a: string, b: string) => similarity(themeId(a), themeId(b))

describe('compareDefinitions(themes, view)', () => {
  it('is the cosine of two themes, the same either way', () => {
    expect(of('food', 'canteen')).toBeGreaterThan(0.7)
    expect(of('food', 'canteen')).toBeLessThan(1)
    expect(of('food', 'drugs')).toBe(0)
    for (const { id } of themes) {
      expect(similarity(id, id)).toBeCloseTo(1, 5)
      for (const other of themes) expect(similarity(id, other.id)).toBeCloseTo(similarity(other.id, id), 6)
    }
  })

  it('goes by what is in as well as by the definition', () => {
    const bare = compareDefinitions(
      themes.map((one) => ({ ...one, includes: [] })),
      view,
    )
    expect(bare(themeId('food'), themeId('canteen'))).toBeLessThan(of('food', 'canteen'))
  })
})
