import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/util/sha256.ts'
import { sha256OfChunks } from '../../src/util/sha256-of-chunks.ts'

async function* chunksOf(...texts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

describe('sha256OfChunks(chunks)', () => {
  it('is the sum of all bytes, however they are parted', async () => {
    expect(await sha256OfChunks(chunksOf('al', '', 'pha'))).toBe(sha256('alpha'))
    expect(await sha256OfChunks(chunksOf())).toBe(sha256(''))
  })
})
