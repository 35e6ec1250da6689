import { describe, expect, test } from 'vitest'
import type { ConcernId } from '../../src/domain/ids.ts'
import type { Passage } from '../../src/domain/passage.ts'
import { clusterConcerns, type ClusterOptions } from '../../src/themes/cluster-concerns.ts'
import { makePassages, viewPassages } from './make-passages.ts'

const passages = [
  ...makePassages('alpha', [
    ['Drones dropped drugs.', 'Netting against drones.'],
    ['Meals were cold.'],
    ['Visits were short.'],
  ]),
  ...makePassages('bravo', [
    ['Drugs came by drones.'],
    ['Cold meals in the kitchen.', 'Meals will be warm.'],
    ['Short visits for families.'],
  ]),
  ...makePassages('charlie', [['Drones and drugs on every wing.'], ['The kitchen served cold meals.']]),
]
const cluster = (order: readonly Passage[], options?: ClusterOptions) => {
  const { embedded } = viewPassages(order)
  const rows = order.filter(({ kind }) => kind === 'concern').length
  const posteriors = { rows, dims: 2, data: new Float32Array(rows * 2).fill(0.5) }
  const phrases = order.map(({ text }) => text.toLowerCase().replace('.', '').split(' '))
  return clusterConcerns({ passages: order, embedded, posteriors, phrases }, options).clusters
}

describe('clusterConcerns(input, options)', () => {
  test('groups what is about the same, the largest first, every concern once', () => {
    const clusters = cluster(passages)
    expect(
      clusters.map(({ id, members }) => [id, members.map(({ concernId }) => concernId as string).sort()]),
    ).toEqual([
      ['cluster-01', ['alpha-2024#1', 'bravo-2024#1', 'charlie-2024#1']],
      ['cluster-02', ['alpha-2024#2', 'bravo-2024#2', 'charlie-2024#2']],
      ['cluster-03', ['alpha-2024#3', 'bravo-2024#3']],
    ])
  })

  test('describes each by telling phrases, a member in its middle, likeness and stability', () => {
    const [drones] = cluster(passages)
    expect(drones!.keywords.slice(0, 2).sort()).toEqual(['drones', 'drugs'])
    expect(['Drones, drugs', 'Drugs, drones']).toContain(drones!.label)
    expect(drones!.members.map(({ concernId }) => concernId)).toContain(drones!.representative)
    const similarities = drones!.members.map(({ similarity }) => Number(similarity.toFixed(6)))
    expect(similarities).toEqual([...similarities].sort((a, b) => b - a))
    for (const similarity of similarities) expect(similarity).toBeGreaterThan(0.5)
    expect(drones!.stability).toBeGreaterThan(0.5)
    expect(drones!.stability).toBeLessThanOrEqual(1)
  })

  test('gives the same whatever the order of the passages', () => {
    expect(
      cluster([...passages].reverse()).map(({ members }) => members.map(({ concernId }) => concernId)),
    ).toEqual(cluster(passages).map(({ members }) => members.map(({ concernId }) => concernId)))
  })

  test('keeps together and apart what a person says, and names of an earlier run', () => {
    const id = (text: string) => text as ConcernId
    const links = {
      mustLink: [[id('alpha-2024#3'), id('charlie-2024#1')] as const],
      cannotLink: [[id('alpha-2024#2'), id('bravo-2024#2')] as const],
    }
    const clusters = cluster(passages, { links, k: 3 })
    const of = (concern: string) =>
      clusters.findIndex(({ members }) => members.some((m) => m.concernId === concern))
    expect(of('alpha-2024#3')).toBe(of('charlie-2024#1'))
    expect(of('alpha-2024#2')).not.toBe(of('bravo-2024#2'))
    expect(clusters.flatMap(({ members }) => members)).toHaveLength(8)

    const earlier = [{ id: 'cluster-09', label: 'Food', members: [id('alpha-2024#2'), id('bravo-2024#2')] }]
    expect(cluster(passages, { earlier }).map((one) => `${one.id} ${one.label}`)).toEqual(
      expect.arrayContaining(['cluster-09 Food']),
    )
    expect(
      cluster(passages, { links: { mustLink: [[id('gone#1'), id('alpha-2024#1')]], cannotLink: [] } }),
    ).toEqual(cluster(passages))
  })

  test('takes the number asked for, at most one cluster for each concern', () => {
    expect(cluster(passages, { k: 2 })).toHaveLength(2)
    expect(cluster(passages, { k: 99 })).toHaveLength(8)
    expect(cluster(passages, { k: 0 })).toHaveLength(1)
  })

  test('bears one concern, none, and concerns without a word or phrase', () => {
    expect(cluster([])).toEqual([])
    expect(cluster(passages.slice(0, 1))).toMatchObject([
      { id: 'cluster-01', representative: 'alpha-2024#1', stability: 1 },
    ])
    const wordless = makePassages('alpha', [[''], [''], [''], [''], ['']])
    expect(cluster(wordless)).toMatchObject([
      { label: 'alpha-2024#1', keywords: [], representative: 'alpha-2024#1' },
    ])
  })
})
