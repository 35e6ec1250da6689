import type { ActionId } from '../domain/ids.ts'
import type { Plan } from '../domain/plan.ts'
import { createStemmer, type Stemmer } from '../text/create-stemmer.ts'
import { isContentWord } from '../text/parse-terms.ts'
import { parseSentences } from '../text/parse-sentences.ts'
import { parseTokens } from '../text/parse-tokens.ts'
import { namesSubject } from '../text/subject-phrases.ts'

/** What an action speaks of by name ("window replacement", "learning walks"): its words as printed, and how telling it is. */
export interface NamedThing {
  readonly words: string
  /** 0.5 to below 1: 0 would be in every concern, 1 in one alone. */
  readonly rarity: number
}

/** Named things of one action by a key that does not depend on the order and the form of the words. */
export type NamedThings = ReadonlyMap<string, NamedThing>

// How nearly every action is watched over, by whom, and for whom: that two actions have these in common says nothing of
// what they promise.
const WATCHING_AND_PEOPLE: ReadonlySet<string> = new Set(
  `senior leadership functional function chair chaired board boards local delivery report reports reported reporting
  record records recorded recording track tracked tracking tracker monitor monitored monitoring check checks assurance assured
  discuss discussed skills complete completed completion include includes including ensure ensured provide provided use used service
  services identify identified introduce introduced develop developed foreign national nationals offender offenders women men
  young adult adults children`.split(/\s+/u),
)
/** A thing that half of the concerns name (on the scale of logarithms) is no sign. */
const TELLING = 0.5
/** Words so far from each other in one sentence can still name one thing: "replacement of the windows". */
const REACH = 3

/**
 * Pairs of telling words that stand near each other in a sentence of an action, with their rarity among the concerns: those
 * that several concerns name, and few enough to tell something.
 *
 * @returns by action; deterministic, the order of the plans does not matter
 */
export function namedThings(plans: readonly Plan[]): (action: ActionId) => NamedThings {
  const words = { stem: createStemmer(), tells: tellingTokens() }
  const concerns = plans.flatMap((plan) => plan.concerns)
  const spread = new Map<string, number>()
  const pairsIn = new Map<ActionId, ReadonlyMap<string, string>>()
  for (const { actions } of concerns) {
    const ofConcern = new Set<string>()
    for (const { id, text } of actions) {
      const pairs = pairsOf(text, words)
      pairsIn.set(id, pairs)
      for (const key of pairs.keys()) ofConcern.add(key)
    }
    for (const key of ofConcern) spread.set(key, (spread.get(key) ?? 0) + 1)
  }
  const scale = Math.log(Math.max(2, concerns.length))
  const rarities = new Map(
    [...spread]
      .filter(([, count]) => count > 1)
      .map(([key, count]) => [key, Math.log(concerns.length / count) / scale] as const)
      .filter(([, rarity]) => rarity >= TELLING),
  )
  const things = new Map<ActionId, NamedThings>()
  for (const [id, pairs] of pairsIn) {
    const telling = new Map<string, NamedThing>()
    for (const [key, printed] of pairs) {
      const rarity = rarities.get(key)
      if (rarity !== undefined) telling.set(key, { words: printed, rarity })
    }
    if (telling.size > 0) things.set(id, telling)
    // Of most actions of a large corpus little is left: what is not needed any more goes at once.
    pairsIn.delete(id)
  }
  return (action) => things.get(action) ?? NOTHING
}

const NOTHING: NamedThings = new Map()

interface Words {
  readonly stem: Stemmer
  readonly tells: (token: string) => boolean
}

/** Whether a token can name a thing; each is asked for thousands of times. */
function tellingTokens(): (token: string) => boolean {
  const known = new Map<string, boolean>()
  return (token) => {
    const before = known.get(token)
    if (before !== undefined) return before
    const tells = isContentWord(token) && namesSubject(token) && !WATCHING_AND_PEOPLE.has(token)
    known.set(token, tells)
    return tells
  }
}

function pairsOf(text: string, { stem, tells: isTelling }: Words): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const sentence of parseSentences(text)) {
    const tokens = parseTokens(sentence)
    const tells = tokens.map(isTelling)
    const stems = tokens.map(stem)
    for (const [i, first] of stems.entries()) {
      if (!tells[i]) continue
      for (let j = i + 1; j <= i + REACH && j < tokens.length; j++) {
        const second = stems[j]!
        if (!tells[j] || first === second) continue
        const key = first < second ? `${first} ${second}` : `${second} ${first}`
        if (!pairs.has(key)) pairs.set(key, `${tokens[i]!} ${tokens[j]!}`)
      }
    }
  }
  return pairs
}
