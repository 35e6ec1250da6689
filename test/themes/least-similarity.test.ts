import { describe, expect, it } from 'vitest'
import { clusterId, concernId, planId } from '../../src/domain/ids.ts'
import type { Cluster } from '../../src/domain/theme.ts'
import { concernClustersTable } from '../../src/pipeline/rows/concern-clusters-table.ts'
import { leastSimilarity } from '../../src/themes/least-similarity.ts'

const cluster = (...similarities: readonly number[]): Cluster => ({
  id: clusterId(`cluster-${similarities.join('-')}`),
  label: 'Alpha',
  keywords: [],
  members: similarities.map((similarity, i) => ({
    concernId: concernId(planId('alpha-2025'), `${similarity}-${i}`),
    similarity,
    textGroup: 1,
  })),
  stability: 1,
  textSupport: 1,
  groupId: 'group-01',
  representative: concernId(planId('alpha-2025'), '1'),
})
const usual = [0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.86, 0.84, 0.8] as const

describe('leastSimilarity(clusters)', () => {
  it('is the lower fence of a box plot', () => {
    // Quartiles of the eleven values are 0.85 and 0.93.
    expect(leastSimilarity([cluster(...usual), cluster(0.3, 0.9)])).toBeCloseTo(0.73)
  })

  it('never asks for more than 0.75, nor for less than 0.5', () => {
    expect(leastSimilarity([cluster(...usual.map(() => 0.99))])).toBe(0.75)
    expect(leastSimilarity([cluster(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)])).toBe(0.5)
  })

  it('does not count clusters of one, and takes 0.5 where there is little to go by', () => {
    expect(leastSimilarity([])).toBe(0.5)
    expect(leastSimilarity([cluster(0.99, 0.98), ...usual.map(() => cluster(1))])).toBe(0.5)
  })
})

describe('concernClustersTable(clusters)', () => {
  it('marks loose fits and keeps them', () => {
    const rows = concernClustersTable([cluster(...usual, 0.3)])
    expect(rows).toHaveLength(10)
    expect(rows.filter((row) => row.is_loose).map((row) => row.similarity)).toEqual([0.3])
  })
})
