import { refersBack } from './text-signs.ts'

/** A place where one action may end and the next begin. */
export interface Boundary {
  /** Index of the next action's first character. */
  readonly at: number
  /** Higher is likelier; below 0: the text before and after belong together. */
  readonly score: number
}

/** A full stop, then a capital; or no stop but a capitalised article, where the line end between two paragraphs was lost. */
const SENTENCE_BREAK =
  /(?<=[.!?]["'”’)]?)\s+(?=["'“‘(]?[A-Z0-9])|(?<=[a-z)]{2})\s+(?=(?:A|An|The|All|Each|Every)\s+[A-Za-z])/g
const ABBREVIATION = /\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|approx|vs)\.$/i

/**
 * Where a text that holds several actions can be parted, in text order. Preferred: a lost paragraph end, a sentence that
 * does not refer back and shares few words with what stands before it, and the first such sentence after `from` (where a
 * page broke and the next owner was printed).
 * @param from index from which on the next action is expected; 0: anywhere
 */
export function actionBoundaries(text: string, from = 0): readonly Boundary[] {
  const boundaries: Boundary[] = []
  let isFirstAfter = true
  for (const match of text.matchAll(SENTENCE_BREAK)) {
    const at = match.index + match[0].length
    if (ABBREVIATION.test(text.slice(0, match.index))) continue
    const isStopped = /[.!?]["'”’)]?$/.test(text.slice(0, match.index))
    const next = sentenceAt(text, at)
    const isBack = refersBack(next)
    let score =
      (isStopped ? 1 : 1.4) - (isBack ? 1.5 : 0) - sharedWords(previousSentence(text, match.index), next)
    if (from > 0 && at > from && !isBack) {
      score += isFirstAfter ? 0.6 : 0.3
      isFirstAfter = false
    }
    boundaries.push({ at, score })
  }
  return boundaries
}

/** The text in `parts` pieces, parted at the best boundaries; undefined where it has not enough that make sense. */
export function splitActions(text: string, parts: number, from = 0): readonly string[] | undefined {
  const best = actionBoundaries(text, from)
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, parts - 1)
    .map(({ at }) => at)
    .sort((a, b) => a - b)
  if (best.length < parts - 1) return undefined
  return [0, ...best].map((start, i) => text.slice(start, best[i]).trim())
}

const sentenceAt = (text: string, at: number): string =>
  /^.*?[.!?](?=\s|$)|^.*/s.exec(text.slice(at))?.[0] ?? ''

const previousSentence = (text: string, end: number): string =>
  text
    .slice(0, end)
    .split(/(?<=[.!?])\s+/)
    .at(-1) ?? ''

/** Share (0 to 1) of the shorter sentence's longer words that both use: talk of one thing goes on in its words. */
function sharedWords(a: string, b: string): number {
  const words = (text: string): Set<string> =>
    new Set(text.toLowerCase().match(/[a-z]{5,}|\b[A-Z]{2,}\b/g) ?? [])
  const [left, right] = [words(a), words(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.max(1, Math.min(left.size, right.size))
}
