import type { Notice } from '../domain/notice.ts'
import { binaryFile, encodingGuessed } from '../domain/faults/documents.ts'
import { Refusal } from './refusal.ts'
import type { SourceFile } from './source-document.ts'

const UTF16_LITTLE = [0xff, 0xfe]
const UTF16_BIG = [0xfe, 0xff]

interface Decoded {
  readonly text: string
  readonly notices: readonly Notice[]
}

/**
 * A text file's characters: UTF-8, UTF-16 with a byte order mark, the encoding it declares, or (with a notice) UTF-16
 * without mark or Windows-1252.
 * @param declared the name of the encoding that the file itself gives, if it does
 * @throws Refusal when the bytes are no text
 */
export function decodeText(file: SourceFile, declared?: string): Decoded {
  const { name, bytes } = file
  const refusal = new Refusal(binaryFile(name))
  const startsWith = (mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)
  const marked = startsWith(UTF16_LITTLE) ? 'utf-16le' : startsWith(UTF16_BIG) ? 'utf-16be' : undefined
  const utf16 = marked ?? unmarkedUtf16(bytes)
  if (utf16 !== undefined) {
    const decoded = decodeStrictly(bytes, utf16)
    if (!decoded) throw refusal
    return marked ? decoded : { ...decoded, notices: [encodingGuessed(name, 1, utf16.toUpperCase())] }
  }
  if (isBinary(bytes)) throw refusal
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8) return utf8
  const known = declared === undefined ? undefined : decodeDeclared(bytes, declared)
  if (known) return known
  return { text: decodeWindows1252(bytes), notices: [encodingGuessed(name, firstBadLine(bytes))] }
}

/** 0x80 to 0x9F; Node's own decoder (20.x) reads them as Latin-1 controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!)
}

/** Pages that say Latin-1 mean Windows-1252, as every browser takes it; UTF-8 was tried before. */
function decodeDeclared(bytes: Uint8Array, label: string): Decoded | undefined {
  if (/^(windows-1252|cp1252|iso-?8859-1|latin1|us-ascii|ascii)$/.test(label))
    return { text: decodeWindows1252(bytes), notices: [] }
  return /^utf-?8$|^utf-?16/.test(label) ? undefined : decodeStrictly(bytes, label)
}

function decodeStrictly(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), notices: [] }
  } catch {
    return undefined
  }
}

/** English in UTF-16 has a NUL beside nearly every letter, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096)
  const nuls = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nuls[i % 2]!++
  const [even, odd] = nuls.map((count) => count / (sample.length / 2))
  if (sample.length < 8) return undefined
  if (odd! > 0.7 && even! < 0.05) return 'utf-16le'
  return even! > 0.7 && odd! < 0.05 ? 'utf-16be' : undefined
}

/** Share of controls, and their number in a short text, above which they are no slips. */
const [MOST_CONTROLS, FEW_CONTROLS] = [0.01, 5] as const

/** A NUL occurs in no text encoding read here; other controls (word processors leave some) only now and then. */
export function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++
  }
  return controls > Math.max(FEW_CONTROLS, bytes.length * MOST_CONTROLS)
}

/** 1-based line of the first byte sequence that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue
    if (!decodeStrictly(bytes.subarray(start, i), 'utf-8')) return line
    start = i + 1
    line++
  }
  return line
}
