import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/agreement/decode-text.ts'

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('decodeText(bytes, fallback)', () => {
  test('reads UTF-8 and UTF-16', () => {
    expect(decodeText(Buffer.from('\uFEFFa é'))).toBe('a é')
    expect(decodeText(utf16('a é', false))).toBe('a é')
    expect(decodeText(utf16('a é', true))).toBe('a é')
  })

  test('reads single bytes only where that is allowed', () => {
    const bytes = Buffer.from('a é', 'latin1')
    expect(decodeText(bytes)).toBeUndefined()
    expect(decodeText(bytes, 'latin1')).toBe('a é')
  })

  test('refuses what is no text', () => {
    expect(decodeText(Buffer.from('PK\0\x03'), 'latin1')).toBeUndefined()
    expect(decodeText(Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'latin1')).toBeUndefined()
  })
})
