import type { TextLine } from './lines.ts'

/** How the text of one document is set. */
export interface TextHabits {
  /** Usual distance of two lines of a paragraph, in heights of their font. */
  readonly pitch: number
  /** Its words, in lower case, from lines of several: a word alone on its line may be half of one. */
  readonly words: ReadonlySet<string>
}

/** Of lines set single, when a document has too few to tell. */
const USUAL_PITCH = 1.2
/** Beyond double spacing a distance is one between paragraphs. */
const [LEAST_PITCH, MOST_PITCH] = [0.8, 2.1] as const
/** A distance that is so much rarer than the commonest is an exception. */
const COMMON_SHARE = 1 / 3

/** @param cells lines that stand below each other, as in a cell or column */
export function textHabits(cells: readonly (readonly TextLine[])[]): TextHabits {
  const counts = new Map<number, number>()
  const words = new Set<string>()
  for (const lines of cells) {
    for (const [i, line] of lines.entries()) {
      const tokens = line.text.trim().split(/\s+/)
      if (tokens.length > 1) for (const token of tokens) words.add(bareWord(token))
      const before = lines[i - 1]
      if (before?.page !== line.page) continue
      const pitch = Math.round(((line.y - before.y) / Math.max(line.size, before.size)) * 20) / 20
      if (pitch > LEAST_PITCH && pitch < MOST_PITCH) counts.set(pitch, (counts.get(pitch) ?? 0) + 1)
    }
  }
  // In cells of many short paragraphs the distance between paragraphs may be the commonest; that of lines is smaller.
  const common = COMMON_SHARE * Math.max(0, ...counts.values())
  const pitches = [...counts].filter(([, count]) => count >= common).map(([pitch]) => pitch)
  return { pitch: pitches.length === 0 ? USUAL_PITCH : Math.min(...pitches), words }
}

/** A word in lower case without the marks around it. */
export const bareWord = (word: string): string =>
  word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
