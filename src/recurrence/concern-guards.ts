import type { Guards, Scope } from '../domain/guards.ts'
import type { ConcernId } from '../domain/ids.ts'
import type { Concern, Plan } from '../domain/plan.ts'
import { createStemmer } from '../text/create-stemmer.ts'
import { isContentWord } from '../text/parse-terms.ts'
import { parseTokens } from '../text/parse-tokens.ts'
import { groupBy } from '../util/group-by.ts'
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
  const stock = phraseFinder(
    [...stockPhrases.map(stemsOf), ...[...learnStockPhrases(texts)].map((phrase) => phrase.split(' '))].map(
      (stems) => ({ stems, of: undefined }),
    ),
  )
  const named = phraseFinder(
    scopes.flatMap((scope) => scope.words.map((word) => ({ stems: stemsOf(word), of: scope }))),
  )
  return new Map(
    texts.map(({ concern, tokens, stems }) => {
      const found = named(stems)
      const idsOf = (kind: Scope['kind']): ReadonlySet<string> =>
        new Set(found.flatMap(({ of }) => (of.kind === kind ? [of.id] : [])))
      return [
        concern.id,
        { groups: idsOf('group'), places: idsOf('place'), stock: stockWords(tokens, stems, stock(stems)) },
      ]
    }),
  )
}

interface FoundPhrase<T> {
  /** Of its first word, and behind its last. */
  readonly start: number
  readonly end: number
  readonly of: T
}

/** Makes a finder of all places where a text has one of some phrases. */
function phraseFinder<T>(
  phrases: readonly { readonly stems: readonly string[]; readonly of: T }[],
): (stems: readonly string[]) => readonly FoundPhrase<T>[] {
  // By their first word or two: of those that begin with one common word there can be many.
  const byStart = groupBy(phrases, ({ stems }) => stems.slice(0, 2).join(' '))
  return (stems) =>
    stems.flatMap((first, start) => {
      const second = stems[start + 1]
      const longer = second === undefined ? undefined : byStart.get(`${first} ${second}`)
      return [...(byStart.get(first) ?? []), ...(longer ?? [])]
        .filter((phrase) => phrase.stems.every((stem, i) => stems[start + i] === stem))
        .map((phrase) => ({ start, end: start + phrase.stems.length, of: phrase.of }))
    })
}

/** Content words all of whose occurrences lie in stock phrases. */
function stockWords(
  tokens: readonly string[],
  stems: readonly string[],
  stock: readonly FoundPhrase<undefined>[],
): ReadonlySet<string> {
  const isCovered = stems.map(() => false)
  for (const { start, end } of stock) isCovered.fill(true, start, end)
  const open = new Set(stems.filter((_, i) => !isCovered[i]))
  return new Set(stems.filter((key, i) => isCovered[i] && !open.has(key) && isContentWord(tokens[i]!)))
}
