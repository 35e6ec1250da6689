import { describe, expect, it } from 'vitest'
import { absenceNote, breakNote } from '../../src/domain/comparison-note.ts'

describe('absenceNote(comparison)', () => {
  it('names the limit on the list, and that this list is full', () => {
    expect(absenceNote({ crossesBreak: false, isLimited: true, listed: 12 })).toBe(
      'since May 2022 a report lists at most 15 concerns, so one that is not listed may persist',
    )
    expect(absenceNote({ crossesBreak: false, isLimited: true, listed: 15 })).toMatch(/; this one lists 15$/)
  })

  it('names the break, and nothing between two lists of recommendations', () => {
    expect(absenceNote({ crossesBreak: true, isLimited: true })).toMatch(/two series.*; since May 2022/)
    expect(absenceNote({ crossesBreak: false, isLimited: false })).toBeUndefined()
  })
})

describe('breakNote(comparison)', () => {
  it('speaks only across the break', () => {
    expect(breakNote({ crossesBreak: true })).toMatch(/two series/)
    expect(breakNote({ crossesBreak: false })).toBeUndefined()
  })
})
