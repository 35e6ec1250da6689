import type { ConcernRows } from '../util/concern-rows.ts'
import { isStopWord } from './stop-words.ts'
import { parseTokens } from './parse-tokens.ts'

// Every plan speaks of these: alone they name no subject.
const EVERYWHERE: ReadonlySet<string> = new Set(
  `prison prisons prisoner prisoners staff leader leaders manager managers governor officer officers establishment hmp hmpps
  inspection inspections inspector inspectors concern concerns action actions plan plans process processes review reviews
  meeting meetings month months week weeks day days year years number numbers level levels area areas need needs order
  place addition line use time times work team head member members population data monthly weekly date result part basis
  support information people role roles programme programmes lead aim aims impact presence`.split(/\s+/u),
)

/**
 * Whether a phrase can name a subject: at least one of its words is neither a function word nor one that every plan has,
 * and it is no name of an establishment.
 */
export function namesSubject(phrase: string): boolean {
  const tokens = parseTokens(phrase)
  if (tokens[0] === 'hmp' || tokens[0] === 'hmyoi') return false
  return tokens.some(
    (token) => token.length > 2 && /^\p{L}/u.test(token) && !isStopWord(token) && !EVERYWHERE.has(token),
  )
}

/**
 * The phrases of a concern that name a subject. Those of its actions are left aside: what is wrong stands in the concern,
 * actions speak as much of means and meetings.
 *
 * @param phrases of each passage, in the passages' order
 */
export const subjectPhrases = (
  { row }: ConcernRows,
  phrases: readonly (readonly string[])[],
): readonly string[] => (phrases[row] ?? []).filter(namesSubject)

/** The first phrases, without those whose words another chosen one has or that have all of another's words. */
export function distinctPhrases(ranked: readonly string[], count: number): readonly string[] {
  const chosen: string[] = []
  for (const phrase of ranked) {
    if (chosen.length === count) break
    if (!chosen.some((other) => contains(other, phrase) || contains(phrase, other))) chosen.push(phrase)
  }
  return chosen
}

function contains(phrase: string, other: string): boolean {
  const words = new Set(parseTokens(phrase))
  return parseTokens(other).every((word) => words.has(word))
}

/** A short name for a group from its most telling phrases; undefined when there are none. */
export function nameFromPhrases(phrases: readonly string[]): string | undefined {
  const name = phrases.join(', ')
  return name === '' ? undefined : name.charAt(0).toUpperCase() + name.slice(1)
}
