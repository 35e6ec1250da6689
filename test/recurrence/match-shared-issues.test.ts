import { describe, expect, test } from 'vitest'
import { matchSharedIssues } from '../../src/recurrence/match-shared-issues.ts'
import { makePlan } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const drones = 'Drones brought drugs to the windows.'
const bravo = makePlan('bravo', '2024-01-01', [{ text: drones }, { text: 'Meals were cold.' }])
const alpha = makePlan('alpha', '2025-01-01', [{ text: 'Drugs reached the windows by drones.' }])

describe('matchSharedIssues(input)', () => {
  test('pairs concerns of different establishments, the smaller id first', () => {
    const pairs = matchSharedIssues(inputOf([bravo, alpha]))
    expect(pairs.map((pair) => [pair.a, pair.b, pair.verdict])).toEqual([
      ['alpha-2025#1', 'bravo-2024#1', 'recurring'],
      ['alpha-2025#1', 'bravo-2024#2', 'none'],
    ])
    expect(pairs[0]!.sharedTerms).toEqual(['drones', 'drugs', 'windows'])
  })

  test('gives the same whatever the order of the plans', () => {
    expect(matchSharedIssues(inputOf([alpha, bravo]))).toEqual(matchSharedIssues(inputOf([bravo, alpha])))
  })

  test('never pairs two inspections of one establishment', () => {
    const again = makePlan('bravo', '2026-01-01', [{ text: drones }])
    expect(matchSharedIssues(inputOf([bravo, again]))).toEqual([])
    expect(matchSharedIssues(inputOf([]))).toEqual([])
  })

  test('leaves out plans that answer a thematic inspection', () => {
    expect(matchSharedIssues(inputOf([bravo, { ...alpha, kind: 'thematic' }]))).toEqual([])
  })

  test('does not take the name of an establishment for a shared word', () => {
    const named = makePlan('bravo', '2024-01-01', [{ text: 'HMP Bravo had cold meals.' }])
    const guest = makePlan('alpha', '2024-01-01', [{ text: 'Men from Bravo had late visits.' }])
    expect(matchSharedIssues(inputOf([named, guest]))[0]!.sharedTerms).toEqual([])
  })

  test('compares likely pairs only in a large corpus, and stops at enough links', () => {
    const slugs = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot']
    const input = inputOf(
      slugs.map((slug) =>
        makePlan(slug, '2024-01-01', [{ text: drones }, { text: `${slug} meals were cold` }]),
      ),
    )
    const linked = (pairs: ReturnType<typeof matchSharedIssues>) =>
      pairs.filter(({ verdict }) => verdict !== 'none').map(({ a, b }) => `${a} ${b}`)
    const all = matchSharedIssues(input)
    const likely = matchSharedIssues({ ...input }, { exhaustiveUpTo: 0 })
    expect(linked(likely)).toEqual(linked(all))
    expect(likely.map(({ a, b }) => `${a} ${b}`)).toEqual(likely.map(({ a, b }) => `${a} ${b}`).toSorted())
    const few = linked(matchSharedIssues({ ...input }, { exhaustiveUpTo: 0, mostLinks: 1 }))
    expect(few.length).toBeLessThan(linked(all).length)
    // Every concern that has a link at all keeps one.
    const ends = (pairs: readonly string[]) => new Set(pairs.flatMap((pair) => pair.split(' ')))
    expect(ends(few)).toEqual(ends(linked(all)))
  })
})
