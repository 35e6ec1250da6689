import { describe, expect, it } from 'vitest'
import { clusterId, themeId, type ConcernId } from '../../src/domain/ids.ts'
import type { ThemeAssignment } from '../../src/domain/theme.ts'
import { measureQuality, type QualityInput } from '../../src/themes/measure-quality.ts'
import { phraseCoherence } from '../../src/themes/phrase-coherence.ts'

const theme = (id: string) => ({ id: themeId(id), label: id, healthyPrisonArea: 'Safety', definition: id })
const has = (concern: string, id: string, rank = 1): ThemeAssignment => ({
  concernId: concern as ConcernId,
  themeId: themeId(id),
  rank,
  score: 0.5,
  assignedBy: 'model',
})
const cluster = (id: string, label: string, ...keywords: readonly string[]) => ({
  id: clusterId(id),
  label,
  keywords,
  members: [],
  stability: 1,
  textSupport: 1,
  groupId: 'group-01',
  representative: 'a' as ConcernId,
})
const input: QualityInput = {
  themes: [theme('food'), theme('drugs'), theme('meals')],
  definitionSimilarity: (a, b) => (a === themeId('food') && b === themeId('meals') ? 0.95 : 0.32),
  assignments: [
    has('a', 'food'),
    has('b', 'food'),
    has('b', 'meals', 2),
    has('c', 'drugs'),
    has('d', 'drugs'),
  ],
  clusters: [
    cluster('cluster-01', 'Cold food', 'food', 'cold'),
    cluster('cluster-02', 'Food drones', 'cold', 'drones'),
  ],
  texts: new Map(
    Object.entries({
      a: 'Cold food in the kitchen',
      b: 'Food was cold again',
      c: 'Drones over the wall',
      d: 'Drones',
    }) as [ConcernId, string][],
  ),
}
const measure = (more: Partial<QualityInput> = {}) =>
  measureQuality({ ...input, ...more }).map(
    ({ measure: name, subject, other, value, isFlagged }) =>
      `${[name, subject, other].filter(Boolean).join(' ')} ${value.toFixed(2)}${isFlagged ? ' !' : ''}`,
  )

describe('measureQuality(input)', () => {
  it('measures every pair of themes, every theme, every cluster, and the labels', () => {
    expect(measure()).toEqual([
      'definition_similarity drugs food 0.32',
      'definition_similarity drugs meals 0.32',
      'definition_similarity food meals 0.95 !',
      'member_overlap drugs food 0.00',
      'member_overlap drugs meals 0.00',
      'member_overlap food meals 0.50',
      'concerns drugs 2.00',
      'concerns food 2.00',
      'concerns meals 0.00 !',
      'coherence cluster-01 1.00',
      'coherence cluster-02 -1.00 !',
      'label_diversity 0.75 !',
    ])
  })

  it('takes every pair of themes once, and flags each from 0.35 on', () => {
    const angles = [0, 0.3, 0.9, 1.2, 1.5, 2.6]
    const ids = angles.map((_, i) => `theme-${i}`)
    const pairs = measureQuality({
      ...input,
      themes: ids.map(theme),
      definitionSimilarity: (a, b) => Math.cos(angles[ids.indexOf(a)]! - angles[ids.indexOf(b)]!),
    }).filter((finding) => finding.measure === 'definition_similarity')
    const expected = angles.flatMap((a, i) =>
      angles.slice(i + 1).map((b, j) => ({ pair: [ids[i], ids[i + 1 + j]], value: Math.cos(a - b) })),
    )
    expect(pairs.map(({ subject, other }) => [subject, other])).toEqual(expected.map(({ pair }) => pair))
    for (const [i, { value }] of expected.entries()) {
      expect(pairs[i]!.value).toBeCloseTo(value)
      expect(pairs[i]!.isFlagged).toBe(value >= 0.35)
    }
  })

  it('says how much of the variance the clusters explain, where that is known', () => {
    expect(measure({ varianceExplained: 0.62 })).toContain('variance_explained 0.62')
    expect(measure({ varianceExplained: 0.31 }).at(-1)).toBe('variance_explained 0.31 !')
    expect(measure().some((line) => line.startsWith('variance_explained'))).toBe(false)
  })

  it('flags themes that the same concerns have from two concerns on', () => {
    const assignments = [...input.assignments, has('a', 'meals', 2)]
    expect(measure({ assignments })).toContain('member_overlap food meals 1.00 !')
  })

  it('has nothing to say of no themes and no clusters', () => {
    expect(measure({ themes: [], clusters: [] })).toEqual([])
  })
})

describe('phraseCoherence(phrases, texts)', () => {
  it('is 1 for phrases that always meet, -1 for those that never do, about 0 by chance', () => {
    const texts = ['a b', 'a c', 'b c', 'd']
    expect(phraseCoherence(['a', 'd'], texts)).toBe(-1)
    expect(phraseCoherence(['a b', 'b'], ['a b', 'a b', 'c', 'c'])).toBeCloseTo(1)
    expect(phraseCoherence(['x', 'y'], ['x y', 'x', 'y', ''])).toBeCloseTo(0)
    expect(phraseCoherence(['x'], ['x'])).toBe(0)
    expect(phraseCoherence(['x', 'y'], ['x y'])).toBe(1)
  })
})
