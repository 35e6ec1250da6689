import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { pairRelations } from '../../src/recurrence/pair-relation.ts'
import { makePlan } from './make-plan.ts'

const plan = (slug: string, date: string): Plan => makePlan(slug, date, [])
const first = plan('alpha', '2020-01-01')
const second = plan('alpha', '2022-01-01')
const third = plan('alpha', '2024-01-01')
const undated = plan('alpha', '')
const other = plan('bravo', '2022-01-01')
const thematic: Plan = { ...plan('charlie', '2022-01-01'), kind: 'thematic' }
const relationOf = pairRelations([third, first, undated, other, thematic, second])

describe('pairRelations(plans)', () => {
  test('puts inspections of one establishment in order, and knows what lies between', () => {
    expect(relationOf(first, second)).toEqual({ kind: 'recurrence', isInOrder: true, consecutive: true })
    expect(relationOf(third, first)).toEqual({ kind: 'recurrence', isInOrder: false, consecutive: false })
  })

  test('tells what is not compared, and why', () => {
    expect(relationOf(first, first).kind).toBe('same plan')
    expect(relationOf(first, undated).kind).toBe('no order')
    expect(relationOf(first, thematic).kind).toBe('thematic')
    expect(relationOf(first, other).kind).toBe('shared issue')
  })
})
