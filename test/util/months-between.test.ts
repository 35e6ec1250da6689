import { describe, expect, it } from 'vitest'
import { monthsBetween } from '../../src/util/months-between.ts'

describe('monthsBetween(from, to)', () => {
  it('counts months over years, backwards too', () => {
    expect(monthsBetween('2023-05-01', '2024-09-01')).toBe(16)
    expect(monthsBetween('2024-01-01', '2023-12-01')).toBe(-1)
    expect(monthsBetween('2024-01-31', '2024-01-01')).toBe(0)
  })

  it('gives nothing unless both dates are there', () => {
    expect(monthsBetween(undefined, '2024-01-01')).toBeUndefined()
    expect(monthsBetween('2024-01-01', undefined)).toBeUndefined()
  })
})
