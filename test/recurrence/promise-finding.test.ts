import { describe, expect, test } from 'vitest'
import { promiseFinding, type PromiseStanding } from '../../src/recurrence/promise-finding.ts'
import { target } from './make-plan.ts'

const finding = (printed: string, more: Omit<PromiseStanding, 'target'> = {}) =>
  promiseFinding({ target: target(printed), ...more })
const next = { nextInspection: '2025-12-01' }

describe('promiseFinding(standing)', () => {
  test('says what the plan said and what became of the concern', () => {
    expect(finding('2023-06', { ...next, dueBeforeNextInspection: true, concernOutcome: 'recurring' })).toBe(
      'due June 2023, concern raised again December 2025',
    )
    expect(finding('complete', { ...next, concernOutcome: 'recurring' })).toBe(
      'said complete, concern raised again December 2025',
    )
    expect(finding('ongoing', { ...next, concernOutcome: 'related' })).toBe(
      'said to be ongoing, related concern raised December 2025',
    )
  })

  test('says that a promise was not yet due', () => {
    expect(
      finding('2027-01', { ...next, dueBeforeNextInspection: false, concernOutcome: 'not raised again' }),
    ).toBe('due January 2027, not yet due when inspected in December 2025, concern not raised again')
  })

  test('says where nothing can be told yet, or ever', () => {
    expect(finding('2026-06', { concernOutcome: 'not yet re-inspected' })).toBe(
      'due June 2026, not yet re-inspected',
    )
    expect(finding('', { concernOutcome: 'new' })).toBe('no target, not yet re-inspected')
    expect(finding('within six weeks')).toBe('no target month (“within six weeks”), outcome cannot be told')
  })

  test('never says that a concern is resolved or a promise kept', () => {
    const outcomes = ['recurring', 'related', 'not raised again', 'not yet re-inspected', 'new'] as const
    for (const concernOutcome of outcomes)
      expect(finding('complete', { ...next, concernOutcome })).not.toMatch(/resolved|kept|achieved|met\b/)
  })
})
