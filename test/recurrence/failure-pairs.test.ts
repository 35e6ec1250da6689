import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/domain/recurrence.ts'
import { affinities, openConcerns, pairsWithin, recurringLinks } from '../../src/recurrence/failure-pairs.ts'
import type { Recurrence } from '../../src/recurrence/match-recurrences.ts'
import type { SharedIssue } from '../../src/recurrence/match-shared-issues.ts'

// Nothing else of a pair is looked at.
const shared = (a: string, b: string, verdict: Verdict, probability = 0.5) =>
  ({ a, b, verdict, probability }) as unknown as SharedIssue
const recurrence = (earlier: string, later: string, verdict: Verdict, probability = 0.5) =>
  ({ earlier, later, verdict, probability }) as unknown as Recurrence

describe('recurringLinks(pairs)', () => {
  it('takes pairs of one establishment and of two', () => {
    const sharedIssues = [shared('a', 'b', 'recurring'), shared('a', 'c', 'related')]
    const recurrences = [recurrence('b', 'd', 'recurring'), recurrence('c', 'd', 'none')]
    expect(recurringLinks({ sharedIssues, recurrences })).toEqual([
      ['a', 'b'],
      ['b', 'd'],
    ])
  })
})

describe('pairsWithin(pairs, componentOf)', () => {
  it('takes what lies in one component, whatever the verdict', () => {
    const componentOf = new Map(Object.entries({ a: 0, b: 0, c: 1 }))
    const sharedIssues = [shared('a', 'b', 'none', 0.1), shared('a', 'c', 'related')]
    const recurrences = [recurrence('a', 'b', 'recurring', 0.9), recurrence('x', 'y', 'related')]
    expect(pairsWithin({ sharedIssues, recurrences }, componentOf)).toEqual([
      { a: 'a', b: 'b', affinity: 0.1 },
      { a: 'a', b: 'b', affinity: 0.9 },
    ])
  })
})

describe('affinities(pairs)', () => {
  it('knows a pair whichever comes first', () => {
    const of = affinities([
      { a: 'a', b: 'b', affinity: 0.3 },
      { a: 'a', b: 'c', affinity: 0.4 },
    ])
    expect([of('b', 'a'), of('a', 'c'), of('b', 'c'), of('x', 'a')]).toEqual([0.3, 0.4, undefined, undefined])
  })
})

describe('openConcerns(sharedIssues, concerns)', () => {
  const many = Array.from({ length: 16 }, (_, i) =>
    shared('a', `b${i}`, i % 2 === 0 ? 'related' : 'recurring'),
  )

  it('names those with so many links that no more were looked for', () => {
    const isOpen = openConcerns([...many, shared('c', 'd', 'recurring')], 1501)
    expect([isOpen('a'), isOpen('b0'), isOpen('c'), isOpen('x')]).toEqual([true, false, false, false])
    expect(openConcerns([...many.slice(1), shared('a', 'e', 'none')], 1501)('a')).toBe(false)
  })

  it('names none of a corpus in which all pairs were compared', () => {
    expect(openConcerns(many, 1500)('a')).toBe(false)
  })
})
