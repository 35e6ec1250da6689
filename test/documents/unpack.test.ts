import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_LIMITS } from '../../src/documents/document-limits.ts'
import { Refusal } from '../../src/documents/refusal.ts'
import { listParts, unpack } from '../../src/documents/unpack.ts'
import { utf8 } from '../support/read-blocks.ts'

const zip = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts)

const codeOf = async (work: () => Promise<unknown>): Promise<string> => {
  const fault: unknown = await work().then(
    () => undefined,
    (error: unknown) => error,
  )
  return fault instanceof Refusal ? fault.notice.code : String(fault)
}

const unpackAll = (bytes: Uint8Array, limits = DOCUMENT_LIMITS): Promise<ReadonlyMap<string, Uint8Array>> =>
  unpack({ name: 'a.docx', bytes }, 'a Word document', () => true, limits)

describe('unpack(file, format, isWanted, limits)', () => {
  it('gives the wanted parts by name', async () => {
    const bytes = zip({ 'a.xml': utf8('alpha'), 'b.png': utf8('bravo') })
    const parts = await unpack(
      { name: 'a.docx', bytes },
      'x',
      (name) => name.endsWith('.xml'),
      DOCUMENT_LIMITS,
    )
    expect([...parts.keys()]).toEqual(['a.xml'])
    expect(new TextDecoder().decode(parts.get('a.xml'))).toBe('alpha')
  })

  it('stops at a part that unpacks without end, whatever size the file gives it', async () => {
    const bytes = zip({ 'a.xml': new Uint8Array(5_000_000) })
    expect(await codeOf(() => unpackAll(bytes))).toBe('D012')
    const lying = bytes.slice()
    // The sizes before unpacking stand at bytes 22 to 25 of the part's header and 24 to 27 of the list's entry.
    const list = bytes.length - 22 - (46 + 'a.xml'.length)
    lying.set([1, 0, 0, 0], 22)
    lying.set([1, 0, 0, 0], list + 24)
    expect(await codeOf(() => unpackAll(lying))).toBe('D012')
  })

  it('stops at the limit on unpacked bytes', async () => {
    const noise = Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251)
    expect(
      await codeOf(() => unpackAll(zip({ a: noise }), { ...DOCUMENT_LIMITS, unpackedBytes: 40_000 })),
    ).toBe('D012')
  })

  it('refuses what is damaged', async () => {
    const bytes = zip({ 'a.xml': utf8('alpha bravo charlie delta'.repeat(50)) })
    bytes.fill(0xff, 40, 60)
    expect(await codeOf(() => unpackAll(bytes))).toBe('D011')
  })
})

describe('listParts(file, format)', () => {
  it('lists the parts with their sizes', async () => {
    const bytes = zip({ a: utf8('1'), b: utf8('22') })
    expect([...(await listParts({ name: 'a', bytes }, 'x'))]).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  it('refuses a file that was cut off, one of endless parts, and an encrypted one', async () => {
    const bytes = zip({ a: utf8('alpha') })
    expect(await codeOf(() => listParts({ name: 'a', bytes: bytes.subarray(0, -30) }, 'x'))).toBe('D011')
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [String(i), new Uint8Array(0)]))
    expect(await codeOf(() => listParts({ name: 'a', bytes: zip(many) }, 'x'))).toBe('D012')
    const locked = bytes.slice()
    locked[6] = 1
    expect(await codeOf(() => listParts({ name: 'a', bytes: locked }, 'x'))).toBe('D013')
  })
})
