import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notWhatWasKept } from '../../src/domain/faults/vectors.ts'
import { packArrays, unpackArrays, type PackedArrays } from '../../src/vectors/pack-arrays.ts'
import { packSparse, unpackSparse } from '../../src/vectors/pack-sparse.ts'
import { sparse } from './sparse-rows.ts'

const unpack = (bytes: Uint8Array): PackedArrays =>
  unpackArrays(bytes, (found) => notWhatWasKept('vectors', found))

describe('unpackArrays(packArrays(content, arrays), fault)', () => {
  it('gives content and arrays back, wherever the bytes lie', () => {
    const content = fc.jsonValue()
    const place = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(
        content,
        fc.int32Array(),
        fc.float32Array(),
        fc.float64Array(),
        place,
        (json, a, b, c, at) => {
          const bytes = packArrays(json, [a, b, c])
          const shifted = new Uint8Array(at + bytes.length)
          shifted.set(bytes, at)
          const packed = unpack(at % 2 === 0 ? shifted.subarray(at) : Buffer.from(shifted.buffer, at))
          expect(packed.content).toEqual(JSON.parse(JSON.stringify(json)))
          expect([packed.takeIntegers(), packed.takeFloats(), packed.takeDoubles()]).toEqual([a, b, c])
        },
      ),
    )
  })

  it('packs sparse rows', () => {
    const rows = sparse([0, 2, 0], [1, 0, 3])
    expect(unpackSparse(unpack(packArrays({}, packSparse(rows))), 3)).toEqual(rows)
  })

  it.each([
    ['empty', (): Uint8Array => new Uint8Array(), 'only 0 bytes'],
    ['cut off in the header', (bytes: Uint8Array) => bytes.subarray(0, 20), 'header is cut off'],
    ['cut off in the arrays', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 8), 'should have'],
    ['too long', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0, 0, 0, 0]), 'should have'],
    ['without a header', (bytes: Uint8Array) => bytes.fill(0x7b, 8, 40), 'no JSON'],
  ])('refuses bytes that are %s', (_, change, found) => {
    const bytes = packArrays({ alpha: 'bravo' }, [Int32Array.of(1, 2, 3)])
    expect(() => unpack(change(bytes))).toThrow(
      expect.objectContaining({
        code: 'V005',
        message: expect.stringContaining(found) as string,
        remedy: expect.stringContaining('Delete') as string,
      }),
    )
  })

  it('refuses to take another array than the next one', () => {
    const packed = unpack(packArrays({}, [Int32Array.of(1)]))
    expect(() => packed.takeFloats()).toThrow('integers where floats should be')
    expect(() => packed.takeIntegers()).toThrow('nothing where integers should be')
  })
})
