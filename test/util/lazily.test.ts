import { describe, expect, it } from 'vitest'
import { lazily } from '../../src/util/lazily.ts'

describe('lazily(make)', () => {
  it('makes a value once, when it is asked for, even if it is undefined', () => {
    const calls: string[] = []
    const value = lazily((): string | undefined => {
      calls.push('made')
      return undefined
    })
    expect(calls).toEqual([])
    expect([value(), value()]).toEqual([undefined, undefined])
    expect(calls).toEqual(['made'])
  })
})
