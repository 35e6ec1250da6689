import type { Guards } from '../domain/guards.ts'
import type { ConcernId } from '../domain/ids.ts'
import type { Concern, Plan } from '../domain/plan.ts'
import { createStemmer } from '../text/create-stemmer.ts'
import { isContentWord } from '../text/parse-terms.ts'
import { parseTokens } from '../text/parse-tokens.ts'
import { learnStockPhrases } from './learn-stock-phrases.ts'

/** What keeps a concern apart from others that only look like it. */
export interface ConcernGuards {
  /** Ids of the groups, and of the places, that its text names. */
  readonly groups: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Stems of content words that stand in stock phrases alone. */
  readonly stock: ReadonlySet<string>
}

/** A concern, and the number of its theme; -1 where that is unknown. */
export interface GuardedConcern {
  readonly plan: Plan
  readonly concern: Concern
  readonly theme: number
}

/** The guards of each concern. Stock phrases are those listed and those that the concerns themselves show to be stock. */
export function concernGuards(
  concerns: readonly GuardedConcern[],
  { scopes, stockPhrases }: Guards,
): ReadonlyMap<ConcernId, ConcernGuards> {
  const stem = createStemmer()
  const stemsOf = (text: string): readonly string[] => parseTokens(text).map(stem)
  const texts = concerns.map(({ plan, concern, theme }) => {
    const tokens = parseTokens(concern.text)
    return {
      ...{ concern, theme, tokens, establishment: plan.establishmentSlug },
      stems: tokens.map(stem),
    }
  })
  const stock = new Set([
    ...stockPhrases.map((phrase) => stemsOf(phrase).join(' ')),
    ...learnStockPhrases(texts),
  ])
  const longest = Math.max(0, ...[...stock].map((phrase) => phrase.split(' ').length))
  const known = scopes.map(({ id, kind, words }) => ({
    ...{ id, kind },
    phrases: words.map((word) => ` ${stemsOf(word).join(' ')} `),
  }))
  return new Map(
    texts.map(({ concern, tokens, stems }) => {
      const line = ` ${stems.join(' ')} `
      const named = known.filter(({ phrases }) => phrases.some((phrase) => line.includes(phrase)))
      const idsOf = (kind: 'group' | 'place'): ReadonlySet<string> =>
        new Set(named.filter((scope) => scope.kind === kind).map(({ id }) => id))
      return [
        concern.id,
        { groups: idsOf('group'), places: idsOf('place'), stock: stockWords(tokens, stems, stock, longest) },
      ]
    }),
  )
}

/** Content words all of whose occurrences lie in stock phrases. */
function stockWords(
  tokens: readonly string[],
  stems: readonly string[],
  stock: ReadonlySet<string>,
  longest: number,
): ReadonlySet<string> {
  const isCovered = stems.map(() => false)
  for (let start = 0; start < stems.length; start++)
    for (let length = 1; length <= longest && start + length <= stems.length; length++)
      if (stock.has(stems.slice(start, start + length).join(' '))) isCovered.fill(true, start, start + length)
  const open = new Set(stems.filter((_, i) => !isCovered[i]))
  return new Set(stems.filter((key, i) => isCovered[i] && !open.has(key) && isContentWord(tokens[i]!)))
}
