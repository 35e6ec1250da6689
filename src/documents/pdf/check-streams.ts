import { Unzlib } from 'fflate'
import { unpacksTooLarge } from '../../domain/faults/documents.ts'
import type { DocumentLimits } from '../document-limits.ts'
import { UNPACKED_FLOOR } from '../document-limits.ts'
import { Refusal } from '../refusal.ts'
import type { SourceFile } from '../source-document.ts'

/** How far before the word `stream` the description of a stream is looked for. */
const DESCRIPTION_BYTES = 2048
/** Packed bytes taken at a time. */
const STEP = 16_384
/** Old packing that cannot be measured here; pages packed so are short. */
const MOST_LZW_BYTES = 500_000
const PACKED = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g

/**
 * Refuses a PDF whose packed streams (page contents, fonts, tables of objects) unpack beyond the limits, before pdf.js,
 * which has none, unpacks them. Pictures are not counted: they are never unpacked.
 */
export function checkStreams({ name, bytes }: SourceFile, limits: DocumentLimits): void {
  const latin = new TextDecoder('latin1')
  let [packed, unpacked, lzw] = [0, 0, 0]
  for (const start of streamStarts(bytes)) {
    const before = latin.decode(bytes.subarray(Math.max(0, start - DESCRIPTION_BYTES), start))
    const description = before.slice(before.lastIndexOf(' obj'))
    const filters = description.match(PACKED) ?? []
    if (filters.length === 0 || /\/Subtype\s*\/Image\b/.test(description)) continue
    if (filters.length > 1) throw new Refusal(unpacksTooLarge(name, 'packs one stream several times over'))
    const end = endOfStream(bytes, start)
    if (/LZW/.test(filters[0]!)) lzw += end - start
    if (lzw > MOST_LZW_BYTES)
      throw new Refusal(unpacksTooLarge(name, `holds more than ${MOST_LZW_BYTES} bytes of LZW`))
    if (!/Fl/.test(filters[0]!)) continue
    packed += end - start
    inflateInSteps(bytes.subarray(start, end), (length) => {
      unpacked += length
      if (
        unpacked > limits.unpackedBytes ||
        (unpacked > UNPACKED_FLOOR && unpacked > packed * limits.unpackRatio)
      )
        throw new Refusal(unpacksTooLarge(name, `unpacks to ${unpacked} bytes and more`))
    })
  }
}

/** Where the contents of streams begin: after the word and the end of its line. */
function* streamStarts(bytes: Uint8Array): Generator<number> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.toString('latin1', at - 3, at) === 'end') continue
    const start = at + (text[at + 6] === 0x0d && text[at + 7] === 0x0a ? 8 : 7)
    yield start
  }
}

function endOfStream(bytes: Uint8Array, start: number): number {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('endstream', start)
  return end < 0 ? bytes.length : end
}

/** Unpacks step by step without keeping anything; content that is damaged is left to pdf.js to judge. */
function inflateInSteps(packed: Uint8Array, onChunk: (length: number) => void): void {
  const inflate = new Unzlib((chunk) => {
    onChunk(chunk.length)
  })
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch (error) {
    if (error instanceof Refusal) throw error
  }
}
