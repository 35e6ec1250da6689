import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_LIMITS } from '../../../src/documents/document-limits.ts'
import { checkStreams } from '../../../src/documents/pdf/check-streams.ts'
import { Refusal } from '../../../src/documents/refusal.ts'
import { stream, writePdf } from '../../support/make-pdf.ts'

const packed = (bytes: Uint8Array): string =>
  Array.from(zlibSync(bytes), (b) => String.fromCharCode(b)).join('')

const codeOf = (content: string, description: string, limits = DOCUMENT_LIMITS): string => {
  try {
    checkStreams({ name: 'a.pdf', bytes: writePdf([stream(content, description)]) }, limits)
    return 'fine'
  } catch (error) {
    return error instanceof Refusal ? `${error.notice.code} ${error.notice.message}` : String(error)
  }
}

describe('checkStreams(file, limits)', () => {
  const bomb = packed(new Uint8Array(5_000_000))

  it('refuses a stream that unpacks without end, by ratio or by size', () => {
    expect(codeOf(bomb, '/Filter/FlateDecode')).toMatch(/^D012 a.pdf unpacks to \d+ bytes and more/)
    const noise = packed(Uint8Array.from({ length: 30_000 }, (_, i) => (i * 7919) % 251))
    expect(codeOf(noise, '/Filter/FlateDecode')).toBe('fine')
    expect(codeOf(noise, '/Filter/FlateDecode', { ...DOCUMENT_LIMITS, unpackedBytes: 20_000 })).toMatch(
      /^D012/,
    )
  })

  it('refuses streams packed several times over, and long ones of old packing', () => {
    expect(codeOf(bomb, '/Filter[/FlateDecode/FlateDecode]')).toMatch(/several times over/)
    expect(codeOf('x'.repeat(600_000), '/Filter/LZWDecode')).toMatch(/^D012/)
  })

  it('does not count pictures, plain streams and damaged ones', () => {
    expect(codeOf(bomb, '/Subtype/Image/Filter/FlateDecode')).toBe('fine')
    expect(codeOf(bomb, '')).toBe('fine')
    expect(codeOf('no zlib data', '/Filter/FlateDecode')).toBe('fine')
  })
})
