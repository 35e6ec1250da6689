import { describe, expect, it } from 'vitest'
import { textFingerprint } from '../../src/util/text-fingerprint.ts'

describe('textFingerprint(text)', () => {
  it('stays while the words stay, and changes with them', () => {
    const print = textFingerprint('Meals were cold.')
    expect(print).toMatch(/^[0-9a-f]{12}$/)
    expect(textFingerprint('  Meals\n were   COLD. ')).toBe(print)
    expect(textFingerprint('Meals were not cold.')).not.toBe(print)
  })
})
