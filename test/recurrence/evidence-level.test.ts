import { describe, expect, test } from 'vitest'
import { evidenceLevel, levelStart } from '../../src/recurrence/evidence-level.ts'

const model = { levels: [0.1, 0.2, 0.5] } as const

describe('evidenceLevel(value, model)', () => {
  test('names evidence by the cut points it has reached', () => {
    const values = [0, 0.099, 0.1, 0.2, 0.49, 0.5, 1]
    expect(values.map((value) => evidenceLevel(value, model))).toEqual([
      ...['none', 'none', 'slight', 'some', 'some', 'strong', 'strong'],
    ])
  })

  test('passes over levels that begin where the next one does', () => {
    expect(evidenceLevel(1, { levels: [1, 1, 1] })).toBe('strong')
    expect(evidenceLevel(0.9, { levels: [1, 1, 1] })).toBe('none')
  })
})

describe('levelStart(level, model)', () => {
  test('is the least evidence of the level', () => {
    expect((['none', 'slight', 'some', 'strong'] as const).map((level) => levelStart(level, model))).toEqual([
      0, 0.1, 0.2, 0.5,
    ])
  })
})
