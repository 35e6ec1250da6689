/** How many words texts have, and a sum over their words that does not depend on their order. */
export interface WordSum {
  readonly count: number
  readonly sum: number
}

const PRIME = 16777619
const OFFSET = 2166136261

/**
 * A fingerprint of the words of texts, without case and order: texts of the same words have the same sum, others almost
 * certainly another. Words are runs of letters and digits;
 * characters beyond Latin-1's signs and general punctuation count as letters.
 * @see Fowler, Noll & Vo, FNV-1a
 */
export function wordSum(texts: readonly string[]): WordSum {
  let count = 0
  let sum = 0
  for (const text of texts) {
    let hash = OFFSET
    let isOpen = false
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? lowerCode(text.charCodeAt(i)) : 0
      if (code !== 0) {
        hash = Math.imul(hash ^ code, PRIME)
        isOpen = true
      } else if (isOpen) {
        count++
        // A second mixing, so that sums of other words seldom meet.
        sum = (sum + (hash >>> 0) * (1 + ((hash >>> 7) & 0xff))) % Number.MAX_SAFE_INTEGER
        hash = OFFSET
        isOpen = false
      }
    }
  }
  return { count, sum }
}

/** The code of a letter or digit in lower case, 0 for anything else. */
function lowerCode(code: number): number {
  if (code >= 97 && code <= 122) return code
  if (code >= 65 && code <= 90) return code + 32
  if (code >= 48 && code <= 57) return code
  // Signs of Latin-1 and general punctuation (dashes, quotation marks, bullets) part words.
  return code < 0xc0 || (code >= 0x2000 && code <= 0x206f) ? 0 : code
}
