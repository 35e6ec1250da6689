import type { PassageId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import { parseSentences } from '../text/parse-sentences.ts'
import { parseTokens } from '../text/parse-tokens.ts'
import { createActionLexicon, type ActionLexicon } from './action-lexicon.ts'
import type { ActionTypes } from './action-type.ts'
import { findObject, nounOf } from './find-objects.ts'
import { BREAK, findPredicates, type Predicate } from './find-predicates.ts'

export interface TypedAction {
  readonly actionId: PassageId
  /** Id of its type. */
  readonly type: string
  /** 0 to 1: the share of the action's verbs, weighed, that speak for the type. */
  readonly share: number
  /** The words of the action that decided, in their order; none where only their absence did. */
  readonly words: readonly string[]
}

// What a verb counts by its clause, chosen by reading; a sentence's later main verbs count less than its first.
const KIND_WEIGHTS: Readonly<Record<Predicate['kind'], number>> = { main: 1, subordinate: 0.3, purpose: 0.25 }
const LATER_VERB = 0.5
const SENTENCE_WEIGHTS = [1, 0.4]
const LATER_SENTENCE = 0.2
// A verb that says little, known by a noun of its object that is not the head, or by itself.
const BESIDE_HEAD = 0.6
const LIGHT_ALONE = 0.6
// A main verb that the codebook does not have speaks for no type, and a little for the rest.
const UNKNOWN_VERB = 0.4
// A sentence without a verb: "Introduction of …".
const NO_VERB = 0.5
const CLAUSE_BREAK = /[,;:()\u2013\u2014]|\s-\s/u
const PASSES_TO: ReadonlySet<string> = new Set(['to', 'that'])
const PROMISE = /\b(?:will|shall|should|must|to be)\b/iu

interface Clue {
  readonly type: number
  readonly weight: number
  readonly words: readonly string[]
}

/**
 * The type of each action, by the verbs of its sentences and what they are done to; the first sentence counts most.
 *
 * @returns one entry for each passage that is an action, in the passages' order; equal texts get equal types
 */
export function typeActions(passages: readonly Passage[], types: ActionTypes): readonly TypedAction[] {
  const lexicon = createActionLexicon(types)
  const description = types.types.findIndex(({ role }) => role === 'description')
  const rest = types.types.findIndex(({ role }) => role === 'rest')
  return passages
    .filter(({ kind }) => kind === 'action')
    .map(({ id, text }) => {
      const clues = parseSentences(text).flatMap((sentence, i) =>
        cluesOf(tokensOf(sentence), lexicon, rest).map((clue) => ({
          ...clue,
          weight: clue.weight * (SENTENCE_WEIGHTS[i] ?? LATER_SENTENCE),
        })),
      )
      const fallback = PROMISE.test(text) ? rest : description
      const { type, share, words } = decide(clues, types.types.length, rest) ?? {
        type: fallback,
        share: 1,
        words: [],
      }
      return { actionId: id, type: types.types[type]!.id, share, words }
    })
}

const tokensOf = (sentence: string): readonly string[] =>
  sentence.split(CLAUSE_BREAK).flatMap((clause, i) => [...(i > 0 ? [BREAK] : []), ...parseTokens(clause)])

function cluesOf(tokens: readonly string[], lexicon: ActionLexicon, rest: number): readonly Clue[] {
  const clues: Clue[] = []
  let order = 1
  let from = 0
  let isPassedOn = false
  let isForPurpose = false
  let subject = 0
  let last: Predicate | undefined
  const predicates = findPredicates(tokens, lexicon)
  for (const predicate of predicates) {
    // Verbs joined by "and" have one subject.
    if (last?.start !== predicate.start) subject = from
    last = predicate
    from = predicate.end
    const kind: Predicate['kind'] = isForPurpose ? 'purpose' : predicate.kind
    const weight = isPassedOn ? order : KIND_WEIGHTS[kind] * order
    const clue = clueOf(tokens, { ...predicate, kind }, subject, lexicon, rest)
    const isPassing = clue === undefined && predicate.verb?.isPassing === true
    isForPurpose = isPassing && kind === 'purpose' && !isPassedOn
    isPassedOn = isPassing && !isForPurpose
    if (!clue) continue
    clues.push({ ...clue, weight: clue.weight * weight })
    if (kind === 'main' || weight === order) order *= LATER_VERB
  }
  const noun = predicates.length === 0 ? nounOf(tokens, 0, tokens.length, lexicon) : undefined
  return noun?.isHead ? [{ type: noun.type, weight: NO_VERB, words: wordsOf(tokens, noun) }] : clues
}

const wordsOf = (
  tokens: readonly string[],
  { at, length }: { at: number; length: number },
): readonly string[] => [tokens.slice(at, at + length).join(' ')]

function clueOf(
  tokens: readonly string[],
  predicate: Predicate,
  subject: number,
  lexicon: ActionLexicon,
  rest: number,
): Clue | undefined {
  const { verb, at, end, kind } = predicate
  // Speaks for no type, and where it is what is done, for the rest.
  const unknown = kind === 'main' ? { type: rest, weight: UNKNOWN_VERB, words: [] } : undefined
  if (!verb) return unknown
  if (verb.isPassing && PASSES_TO.has(tokens[end] ?? '')) return undefined
  const spoken = wordsOf(tokens, { at, length: end - at })
  if (verb.isLight) {
    const object = findObject(tokens, predicate, subject, lexicon)
    // "there is a programme to repair …": what is to be done says more.
    const saysMore = object?.isVague === true && verb.isPassing && tokens[object.at + object.length] === 'to'
    if (object && !saysMore) {
      const noun = wordsOf(tokens, object)
      const words = object.at < at ? [...noun, ...spoken] : [...spoken, ...noun]
      return { type: object.type, weight: object.isHead ? 1 : BESIDE_HEAD, words }
    }
  }
  if (verb.type !== undefined)
    return { type: verb.type, weight: verb.isLight ? LIGHT_ALONE : 1, words: spoken }
  return verb.isPassing ? undefined : unknown
}

/** The type that most speaks for; the earlier in the codebook where two are equal. */
function decide(
  clues: readonly Clue[],
  count: number,
  rest: number,
): { readonly type: number; readonly share: number; readonly words: readonly string[] } | undefined {
  const sums = new Array<number>(count).fill(0)
  for (const { type, weight } of clues) sums[type]! += weight
  const total = sums.reduce((a, b) => a + b, 0)
  if (total === 0) return undefined
  const type = sums.indexOf(Math.max(...sums))
  const words =
    type === rest
      ? []
      : [...new Set(clues.filter((clue) => clue.type === type).flatMap((clue) => clue.words))]
  return { type, share: sums[type]! / total, words }
}
