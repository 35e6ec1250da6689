import { describe, expect, test } from 'vitest'
import { describeGroups } from '../../../src/themes/clustering/describe-groups.ts'
import { groupPoints } from '../../../src/themes/clustering/group-points.ts'
import { matrixOf } from '../../support/matrix-of.ts'

const angle = (degree: number) => [Math.cos((degree * Math.PI) / 180), Math.sin((degree * Math.PI) / 180)]
const degrees = [0, 90, 1, 91, 180, 3, 270]
const words = ['drugs', 'meals', 'drugs', 'cold meals', 'visits', 'drones', 'staff']
const points = matrixOf(degrees.map(angle))
const grouped = groupPoints(points, { k: 4 })
const { groups, parents } = describeGroups(points, grouped, (row) => ({
  phrases: [words[row]!],
  own: words[row]!,
  context: '',
}))
const wordless = describeGroups(points, grouped, () => ({ phrases: [], own: '', context: '' }))

describe('describeGroups(points, groups, phrasesOf)', () => {
  test('puts groups in order of size, their points by likeness to the middle', () => {
    expect(groups.map(({ members }) => members.map(({ row }) => row))).toEqual([[2, 0, 5], [1, 3], [4], [6]])
    expect(groups[0]!.members[0]!.similarity).toBeGreaterThan(groups[0]!.members[2]!.similarity)
  })

  test('names them by what tells them apart', () => {
    expect(groups.map(({ label }) => label)).toEqual([
      'Drugs, drones',
      expect.stringMatching(/meals/i),
      'Visits',
      'Staff',
    ])
    expect(wordless.groups[0]).toMatchObject({ keywords: [] })
    expect(wordless.groups[0]).not.toHaveProperty('label')
  })

  test('counts what groups of groups hold', () => {
    expect(parents.reduce((sum, parent) => sum + parent.groups, 0)).toBe(4)
    expect(parents.reduce((sum, parent) => sum + parent.points, 0)).toBe(7)
    for (const { parent } of groups) expect(parents[parent]).toBeDefined()
  })
})
