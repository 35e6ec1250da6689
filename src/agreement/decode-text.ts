/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, or else one character for each byte where the caller allows
 * it. That is what spreadsheets on Windows write; curly quotation marks come out wrong then, ids and labels do not.
 *
 * @returns nothing when the bytes are no such text
 */
export function decodeText(bytes: Uint8Array, fallback?: 'latin1'): string | undefined {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined
  const text =
    decodeStrictly(bytes, marked ?? 'utf-8') ??
    (marked === undefined && fallback ? new TextDecoder(fallback).decode(bytes) : undefined)
  return text?.includes('\0') ? undefined : text
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
