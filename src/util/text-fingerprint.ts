import { foldSpace } from './fold-space.ts'
import { sha256 } from './sha256.ts'

const DIGITS = 12

/** Twelve hexadecimal digits that stay the same while a text's words do: neither case nor white space counts. */
export const textFingerprint = (text: string): string =>
  sha256(foldSpace(text).toLowerCase()).slice(0, DIGITS)
