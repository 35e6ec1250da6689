import type { RedactionEntry } from '../../domain/redaction-entry.ts'
import { foldedWords } from '../../util/folded-words.ts'
import type { MaskedText } from './mask-text.ts'

/** A finding as far as it is needed here. */
interface Masked {
  readonly mask?: string
  readonly words: string
}

/**
 * The words that masks took out of the texts altogether, with the mask that took them: lists of words and labels that were made
 * of the texts must not hold them either. A word that still stands elsewhere in the texts gives nothing away.
 *
 * @param texts the masked texts
 * @param entries in whose order a word that several names have in common is given to the first
 */
export function hiddenWords(
  findings: readonly Masked[],
  texts: readonly string[],
  entries: readonly RedactionEntry[],
): ReadonlyMap<string, string> {
  const orderOf = new Map(entries.map(({ mask }, i) => [mask, i]))
  const masked = findings
    .flatMap(({ mask, words }) => (mask === undefined ? [] : [{ mask, words }]))
    .sort((a, b) => (orderOf.get(a.mask) ?? Infinity) - (orderOf.get(b.mask) ?? Infinity) || 0)
  const hidden = new Map<string, string>()
  for (const { mask, words } of masked)
    for (const { word } of foldedWords(words)) if (!hidden.has(word)) hidden.set(word, mask)
  if (hidden.size > 0) for (const text of texts) for (const { word } of foldedWords(text)) hidden.delete(word)
  return hidden
}

/** A list of words or a label whose phrases are masked already, with its hidden words masked too. */
export function maskWords({ text, hits }: MaskedText, hidden: ReadonlyMap<string, string>): MaskedText {
  const found = foldedWords(text).flatMap(({ word, start, end }) => {
    const mask = hidden.get(word)
    return mask === undefined ? [] : [{ mask, start, end }]
  })
  if (found.length === 0) return { text, hits }
  let at = 0
  let masked = ''
  for (const { mask, start, end } of found) {
    masked += text.slice(at, start) + mask
    at = end
  }
  return {
    text: masked + text.slice(at),
    hits: [
      ...hits,
      ...found.map(({ mask, start, end }) => ({
        mask,
        kind: 'word of a masked name',
        start,
        words: text.slice(start, end),
      })),
    ],
  }
}
