import { describe, expect, it } from 'vitest'
import { contextualise } from '../../src/vectors/contextualise.ts'
import { dense, sparse } from './sparse-rows.ts'

describe('contextualise(concernRows, actionRows, owners, weight)', () => {
  const concerns = sparse([1, 0, 0], [0, 1, 0])
  const actions = sparse([0, 0, 1], [1, 0, 0], [0, 1, 0])

  it('adds the mean of its actions to each concern, at length 1', () => {
    // (1, 0, 0) + 0.5 × ((0, 0, 1) + (1, 0, 0)) / 2 = (1.25, 0, 0.25)
    const [first] = dense(contextualise(concerns, actions, [0, 0, 1], 0.5))
    expect(first).toEqual([0.98058, 0, 0.19612])
  })

  it('weighs the actions 0.3 by default', () => {
    const [first] = dense(contextualise(sparse([1, 0]), sparse([0, 1]), [0]))
    expect(first![1]! / first![0]!).toBeCloseTo(0.3, 3)
  })

  it('keeps a concern without actions', () => {
    expect(dense(contextualise(concerns, actions, [0, 0, 0], 0.5))[1]).toEqual([0, 1, 0])
  })

  it('does not depend on the order of the actions', () => {
    const shuffled = sparse([0, 1, 0], [1, 0, 0], [0, 0, 1])
    expect(contextualise(concerns, shuffled, [1, 0, 0])).toEqual(contextualise(concerns, actions, [0, 0, 1]))
  })
})
