import type { Notice } from '../domain/notice.ts'
import { binaryFile, encodingGuessed } from '../domain/faults/documents.ts'
import type { SourceFile } from './source-document.ts'

const UTF16_LITTLE = [0xff, 0xfe]
const UTF16_BIG = [0xfe, 0xff]

/**
 * A text file's characters: UTF-8, UTF-16 with a byte order mark, or (with a notice) Windows-1252.
 * @returns no `text` and a fatal notice when the bytes are no text
 */
export function decodeText(file: SourceFile): {
  readonly text?: string
  readonly notices: readonly Notice[]
} {
  const startsWith = (mark: readonly number[]): boolean => mark.every((byte, i) => file.bytes[i] === byte)
  if (startsWith(UTF16_LITTLE))
    return decodeStrictly(file, 'utf-16le') ?? { notices: [binaryFile(file.name)] }
  if (startsWith(UTF16_BIG)) return decodeStrictly(file, 'utf-16be') ?? { notices: [binaryFile(file.name)] }
  if (hasControlBytes(file.bytes)) return { notices: [binaryFile(file.name)] }
  const utf8 = decodeStrictly(file, 'utf-8')
  if (utf8) return utf8
  const text = decodeWindows1252(file.bytes)
  return { text, notices: [encodingGuessed(file.name, firstBadLine(file.bytes))] }
}

/** 0x80 to 0x9F; Node's own decoder (20.x) reads them as Latin-1 controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!)
}

function decodeStrictly(
  file: SourceFile,
  encoding: string,
): { text: string; notices: readonly Notice[] } | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(file.bytes), notices: [] }
  } catch {
    return undefined
  }
}

/** Bytes that occur in no text encoding read here: NUL and the controls other than tab, line feed, form feed, return. */
function hasControlBytes(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte) =>
      byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b,
  )
}

/** 1-based line of the first byte sequence that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, i))
    } catch {
      return line
    }
    start = i + 1
    line++
  }
  return line
}
