import { describe, expect, test } from 'vitest'
import { connectedGroups } from '../../src/util/connected-groups.ts'

describe('connectedGroups(links)', () => {
  test('joins what links reach over others', () => {
    const links = [
      ['a', 'b'],
      ['c', 'd'],
      ['d', 'e'],
      ['b', 'f'],
    ] as const
    expect(connectedGroups<string>(links)).toEqual([
      ['a', 'b', 'f'],
      ['c', 'd', 'e'],
    ])
  })

  test('comes to an end on rings', () => {
    expect(
      connectedGroups([
        [1, 2],
        [2, 3],
        [3, 1],
      ]),
    ).toEqual([[1, 2, 3]])
  })

  test('gives nothing for no links', () => {
    expect(connectedGroups([])).toEqual([])
  })
})
