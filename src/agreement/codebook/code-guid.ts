import { sha256 } from '../../util/sha256.ts'

/**
 * The GUID of a code: the same for equal kind and name on every machine (the first 128 bits of a SHA-256, marked as
 * version 8, which leaves the making of the others to the program).
 *
 * @see RFC 9562, section 5.8
 */
export function codeGuid(kind: 'theme' | 'area', name: string): string {
  const hex = sha256(`crossplan codebook ${kind} ${name}`)
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
