import type { ActionLexicon, FoundObject } from './action-lexicon.ts'
import { BREAK, startsOwnObject, type Predicate } from './find-predicates.ts'

/** A noun of the codebook that a verb acts on. */
export interface ObjectNoun extends FoundObject {
  readonly at: number
  /** It is the head of its phrase or tells what the head is: "a review of …", "a review process". */
  readonly isHead: boolean
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const ENDS = setOf('to which who that so where when by will is are has have')
const PREPOSITIONS = setOf(
  'of for in on at from with within between about into across through during via including regarding around',
)
const INTRODUCERS = setOf(
  'to as following since in on with during from once when where if at for after through',
)

/** What is done to something: after an active verb, before a passive one; whichever the sentence has. */
export function findObject(
  tokens: readonly string[],
  predicate: Predicate,
  from: number,
  lexicon: ActionLexicon,
): ObjectNoun | undefined {
  const { start, end, isPassive, verb } = predicate
  const before = (): ObjectNoun | undefined =>
    nounOf(tokens, subjectStart(tokens, from, start), start, lexicon)
  const after = (): ObjectNoun | undefined =>
    nounOf(tokens, objectStart(tokens, end), objectEnd(tokens, end, lexicon), lexicon)
  if (verb?.isHappening) return before()
  if (!isPassive) return after() ?? before()
  // "staff will be issued guides": a second object stands right after the verb.
  const second = PREPOSITIONS.has(tokens[end] ?? '') ? undefined : after()
  return second?.isHead ? second : (before() ?? after())
}

/** Past an opening such as "To improve attendance,". */
function subjectStart(tokens: readonly string[], from: number, until: number): number {
  const start = tokens[from] === BREAK ? from + 1 : from
  if (!INTRODUCERS.has(tokens[start] ?? '')) return start
  const close = tokens.indexOf(BREAK, start)
  return close < 0 || close >= until ? start : close + 1
}

/** "provided with guidance": the preposition leads to the object. */
const objectStart = (tokens: readonly string[], end: number): number =>
  tokens[end] === 'with' ? end + 1 : end

function objectEnd(tokens: readonly string[], start: number, lexicon: ActionLexicon): number {
  const found = tokens.findIndex(
    (token, i) => i >= start && (ENDS.has(token) || token === BREAK || startsOwnObject(tokens, i, lexicon)),
  )
  return found < 0 ? tokens.length : found
}

/**
 * The last clear noun of the phrase's head, or what a vague head is made of ("a programme of repairs"), else its last vague
 * noun, else the first of what follows the head.
 */
export function nounOf(
  tokens: readonly string[],
  start: number,
  end: number,
  lexicon: ActionLexicon,
): ObjectNoun | undefined {
  const found: ObjectNoun[] = []
  let isHead = true
  for (let at = start; at < end; at++) {
    if (at > start && PREPOSITIONS.has(tokens[at]!)) isHead = false
    const object = lexicon.objectAt(tokens, at)
    if (!object || at + object.length > end) continue
    found.push({ ...object, at, isHead })
    at += object.length - 1
  }
  const heads = found.filter((noun) => noun.isHead)
  const clear = heads.findLast((noun) => !noun.isVague)
  if (clear) return clear
  const head = heads.at(-1)
  const beside = found.find((noun) => !noun.isVague)
  if (!head) return beside ?? found[0]
  return beside && tokens[head.at + head.length] === 'of' ? { ...beside, isHead: true } : head
}
