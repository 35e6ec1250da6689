import { foldedWords } from '../../util/folded-words.ts'
import type { Hit } from './mask-text.ts'
import { isNoName } from './not-names.ts'

interface Found {
  readonly mask?: string
  readonly kind: string
  readonly words: string
}

/** Shorter ones are mostly something else. */
const LEAST_LETTERS = 3

/**
 * Where surnames that were masked behind a title stand by themselves: a program cannot tell whether `Green` is the same
 * person, so a reader is told.
 *
 * @param texts the masked texts
 */
export function untitledSurnames<Place>(
  findings: readonly Found[],
  texts: readonly { readonly text: string; readonly at: Place }[],
): readonly { readonly at: Place; readonly hits: readonly Hit[] }[] {
  const surnames = new Set(
    findings
      .filter(({ kind, mask }) => kind === 'name behind a title' && mask !== undefined)
      .map(({ words }) => words.split(/\s/).at(-1) ?? '')
      .filter((surname) => surname.length >= LEAST_LETTERS && !isNoName(surname)),
  )
  if (surnames.size === 0) return []
  return texts.flatMap(({ text, at }) => {
    const hits = foldedWords(text)
      .map(({ start, end }) => ({ start, words: text.slice(start, end) }))
      .filter(({ words }) => surnames.has(words))
      .map((hit) => ({ ...hit, kind: 'surname without its title' }))
    return hits.length === 0 ? [] : [{ at, hits }]
  })
}
