import { describe, expect, it } from 'vitest'
import { clusterId, type ConcernId } from '../../src/domain/ids.ts'
import type { Cluster } from '../../src/domain/theme.ts'
import { keepClusterNames } from '../../src/themes/keep-cluster-names.ts'

const ids = (letters: string): readonly ConcernId[] => Array.from(letters, (letter) => letter as ConcernId)

const cluster = (id: string, letters: string): Cluster => ({
  id: clusterId(id),
  label: `now ${letters}`,
  keywords: [],
  members: ids(letters).map((concernId) => ({ concernId, similarity: 1, textGroup: 1 })),
  stability: 1,
  textSupport: 1,
  groupId: 'group-01',
  representative: ids(letters)[0]!,
})

const named = (id: string, letters: string) => ({ id, label: `was ${letters}`, members: ids(letters) })

const keep = (now: readonly string[], before: readonly (readonly [string, string])[]) =>
  keepClusterNames(
    now.map((letters, i) => cluster(`cluster-0${i + 1}`, letters)),
    before.map(([id, letters]) => named(id, letters)),
  ).map(({ id, label }) => `${id} ${label}`)

describe('keepClusterNames(clusters, earlier)', () => {
  it('leaves names as they are where no run was before', () => {
    expect(keep(['abc', 'de'], [])).toEqual(['cluster-01 now abc', 'cluster-02 now de'])
  })

  it('gives ids and labels back to what is in essence the same, new concerns or not', () => {
    expect(
      keep(
        ['dexy', 'abc', 'z'],
        [
          ['cluster-01', 'abc'],
          ['cluster-02', 'de'],
        ],
      ),
    ).toEqual(['cluster-02 was de', 'cluster-01 was abc', 'cluster-03 now z'])
  })

  it('gives a name once, to the cluster that has most of it', () => {
    expect(keep(['abcd', 'ef'], [['cluster-07', 'abcdef']])).toEqual([
      'cluster-07 was abcdef',
      'cluster-08 now ef',
    ])
    expect(keep(['abcdef'], [['cluster-01', 'ab'], ['cluster-02', 'cdef']])).toEqual(['cluster-02 was cdef']) // prettier-ignore
  })

  it('takes no name from what was quite another cluster, or whose concerns are gone', () => {
    expect(keep(['abcdx'], [['cluster-01', 'xyz']])).toEqual(['cluster-02 now abcdx'])
    expect(keep(['ab'], [['cluster-04', 'uv']])).toEqual(['cluster-05 now ab'])
  })
})
