import { IRREGULAR_FORMS } from '../text/irregular-forms.ts'
import type { ActionLexicon, FoundVerb } from './action-lexicon.ts'

/** A verb of a sentence that tells what is done. */
export interface Predicate {
  /** Where its auxiliaries begin, where it begins, and where what follows it begins. */
  readonly start: number
  readonly at: number
  readonly end: number
  /** What the codebook says of it; undefined for a verb that it does not have. */
  readonly verb: FoundVerb | undefined
  /** What it is done to stands before it. */
  readonly isPassive: boolean
  readonly kind: 'main' | 'subordinate' | 'purpose'
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const MODALS = setOf('will would shall should must can could may')
const FORMS_OF_BE = setOf('is are was were be been being')
const NON_FINITE = setOf('be been being having')
const FORMS_OF_HAVE = setOf('has have had having')
const ADVERBS = setOf(
  'also now then not no always still already further both all again first next never routinely well',
)
const SUBORDINATORS = setOf('which who that where when once if whilst while as because until unless whose')
// They end as adverbs and participles do not.
const VERBS_LIKE_ADVERBS = setOf('apply supply reply comply')
const UNCHANGED_PARTICIPLES = setOf('set put cut run')
const DETERMINERS = setOf('a an the all any each every this these those its our their and new more')
/** Closes a clause, stands between tokens. */
export const BREAK = ','

const THERE_IS: FoundVerb = { length: 1, isLight: true, isPassing: true, isHappening: false }

const isAuxiliary = (token: string): boolean =>
  MODALS.has(token) || FORMS_OF_BE.has(token) || FORMS_OF_HAVE.has(token)
const isAdverb = (token: string): boolean =>
  ADVERBS.has(token) || (token.length > 4 && token.endsWith('ly') && !VERBS_LIKE_ADVERBS.has(token))
// What the codebook does not have may still be a participle ("will be rerolled"); of "quality assured" the second word is.
const isParticiple = (tokens: readonly string[], at: number, length: number): boolean =>
  tokens
    .slice(at, at + length)
    .some(
      (token) => /(?:ed|ing)$/u.test(token) || IRREGULAR_FORMS.has(token) || UNCHANGED_PARTICIPLES.has(token),
    )

/**
 * The verbs of a sentence that tell what is done, in their order: after auxiliaries ("will be reviewed", "has appointed"),
 * as a bare start ("Review the …"), after "to" ("managers to check"), and those joined to them by "and".
 *
 * @param tokens of the sentence, with BREAK where a clause ends
 */
export function findPredicates(tokens: readonly string[], lexicon: ActionLexicon): readonly Predicate[] {
  const finite = finitePredicates(tokens, lexicon)
  const hasFinite = finite.some(({ kind }) => kind === 'main')
  const bare = bareStart(tokens, lexicon, hasFinite)
  const infinitives = infinitivePredicates(tokens, lexicon, hasFinite || bare !== undefined)
  const found = [...(bare ? [bare] : []), ...finite, ...infinitives].sort((a, b) => a.at - b.at)
  const all = found.flatMap((predicate, i) => [
    predicate,
    ...joinedPredicates(predicate, tokens, lexicon),
    ...addedPredicates(predicate, found[i + 1]?.start ?? tokens.length, tokens, lexicon),
  ])
  return all.length > 0 ? all : inflectedVerb(tokens, lexicon)
}

function finitePredicates(tokens: readonly string[], lexicon: ActionLexicon): readonly Predicate[] {
  const found: Predicate[] = []
  let clause = 0
  for (let i = 0; i < tokens.length; i++) {
    if (!isAuxiliary(tokens[i]!)) continue
    const start = i
    let last = i
    while (i < tokens.length && (isAuxiliary(tokens[i]!) || isAdverb(tokens[i]!))) {
      if (isAuxiliary(tokens[i]!)) last = i
      i++
    }
    const at = i
    const helper = tokens[last]!
    clause = Math.max(clause, tokens.lastIndexOf(BREAK, start) + 1)
    const isSubordinate =
      tokens.slice(clause, start).some((token) => SUBORDINATORS.has(token)) || NON_FINITE.has(tokens[start]!)
    const kind = isSubordinate ? 'subordinate' : 'main'
    const verb = lexicon.verbAt(tokens, at)
    const own = at < tokens.length && (MODALS.has(helper) || isParticiple(tokens, at, verb?.length ?? 1))
    // "is in place", "will have …", "there is …": the auxiliary itself is the verb.
    const self = own
      ? undefined
      : (lexicon.verbAt(tokens, last) ?? (tokens[start - 1] === 'there' ? THERE_IS : undefined))
    if (own || self) {
      const begin = own ? at : last
      const isPassive = own && FORMS_OF_BE.has(helper) && !(tokens[at]!.endsWith('ing') && helper !== 'being')
      const length = (own ? verb : self)?.length ?? 1
      found.push({ start, at: begin, end: begin + length, verb: own ? verb : self, isPassive, kind })
      clause = begin + length
    }
    i = at - 1
    if (i < start) i = start
  }
  return found
}

function bareStart(
  tokens: readonly string[],
  lexicon: ActionLexicon,
  hasFinite: boolean,
): Predicate | undefined {
  const at = tokens.findIndex((token) => !isAdverb(token))
  const verb = lexicon.verbAt(tokens, at)
  if (!verb || (hasFinite && !DETERMINERS.has(tokens[at + verb.length] ?? ''))) return undefined
  if (!/ing$/u.test(tokens[at]!) && /(?:ed|s|er)$/u.test(tokens[at]!) && !/ss$/u.test(tokens[at]!))
    return undefined
  return { start: at, at, end: at + verb.length, verb, isPassive: false, kind: 'main' }
}

function infinitivePredicates(
  tokens: readonly string[],
  lexicon: ActionLexicon,
  isPurpose: boolean,
): readonly Predicate[] {
  return tokens.flatMap((token, start): readonly Predicate[] => {
    if (token !== 'to') return []
    let at = start + 1
    while (at < tokens.length && isAdverb(tokens[at]!)) at++
    const isPassive = tokens[at] === 'be'
    if (isPassive) at++
    const verb = lexicon.verbAt(tokens, at)
    if (!verb) return []
    const kind = isPurpose ? 'purpose' : 'main'
    return [{ start, at, end: at + verb.length, verb, isPassive, kind }]
  })
}

/** "reviewed, updated and shared": verbs of one form in a row. */
function joinedPredicates(
  first: Predicate,
  tokens: readonly string[],
  lexicon: ActionLexicon,
): readonly Predicate[] {
  const form = endingOf(tokens[first.at]!)
  const joined: Predicate[] = []
  let at = first.end
  for (;;) {
    let next = at
    while (
      next < tokens.length &&
      (tokens[next] === 'and' || tokens[next] === BREAK || isAdverb(tokens[next]!))
    )
      next++
    const verb = next > at ? lexicon.verbAt(tokens, next) : undefined
    if (!verb || endingOf(tokens[next]!) !== form) return joined
    at = next + verb.length
    joined.push({ ...first, at: next, end: at, verb })
  }
}

/** "undertake an analysis and review the …": a verb with an object of its own. */
function addedPredicates(
  first: Predicate,
  until: number,
  tokens: readonly string[],
  lexicon: ActionLexicon,
): readonly Predicate[] {
  if (first.isPassive) return []
  const added: Predicate[] = []
  for (let at = first.end + 1; at < until; at++) {
    const verb = startsOwnObject(tokens, at, lexicon)
    if (verb) added.push({ ...first, start: at, at, end: at + verb.length, verb })
  }
  return added
}

/** The verb after "and" whose object follows: where the object of the verb before ends. */
export function startsOwnObject(
  tokens: readonly string[],
  at: number,
  lexicon: ActionLexicon,
): FoundVerb | undefined {
  if (tokens[at - 1] !== 'and') return undefined
  const verb = lexicon.verbAt(tokens, at)
  return verb && DETERMINERS.has(tokens[at + verb.length] ?? '') ? verb : undefined
}

const endingOf = (token: string): string => /(?:ed|ing)$/u.exec(token)?.[0] ?? ''

/** Where nothing else tells it: the first verb that is inflected or has an adverb, "commissioned a review", "currently hold". */
function inflectedVerb(tokens: readonly string[], lexicon: ActionLexicon): readonly Predicate[] {
  for (let at = 1; at < tokens.length; at++) {
    const verb = lexicon.verbAt(tokens, at)
    if (verb && (/(?:ed|s)$/u.test(tokens[at]!) || isAdverb(tokens[at - 1]!)))
      return [{ start: at, at, end: at + verb.length, verb, isPassive: false, kind: 'subordinate' }]
  }
  return []
}
