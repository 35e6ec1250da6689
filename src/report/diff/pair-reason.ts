import type { Row } from '../../tables/schema.ts'
import type { DiffContext } from './diff-context.ts'

type PairRow = Row<'recurrences'>

/** The comparisons, by their columns. */
const COMPARISONS = [
  'lexical',
  'lsa',
  'concepts',
  'context',
  'actions',
  'concern_to_actions',
  'theme',
  'rare_terms',
  'scope',
  'stock_phrases',
] as const
type Comparison = (typeof COMPARISONS)[number]

/** Less is not told: tenths of a bit decide little. */
const LEAST_BITS = 0.05
const NAMED = 3

/** Why a pair of concerns has another verdict; `was` or `is` is left out where a run does not list it. */
export function pairReason(
  concerns: readonly [string, string],
  was: PairRow | undefined,
  is: PairRow | undefined,
  context: DiffContext,
): string {
  const reviewed = ofReviewer(was, is)
  if (reviewed !== undefined) return reviewed
  const plans = context.ofPlans(concerns)
  if (plans !== undefined) return plans
  const text = context.ofTexts(concerns)
  const since = context.general === undefined ? '' : `, since ${context.general}`
  if (!was || !is) {
    const listed = was ? 'is no longer' : 'was not'
    return text ?? `it ${listed} among the likeliest pairs${since}`
  }
  const weights = weightsChanged(was, is) ? ['evidence is weighed otherwise'] : []
  const moved = movedEvidence(was, is)
  const themes = was.theme === is.theme ? undefined : context.ofThemes(concerns)
  const parts = [...(text === undefined ? [] : [text]), ...weights]
  if (moved !== undefined) {
    const because = parts.length > 0 ? '' : themes === undefined ? since : `, since ${themes}`
    return [...parts, `${moved}${because}`].join(', and ')
  }
  if (was.probability === is.probability) parts.push('a threshold moved')
  return parts.length === 0 ? `the probability moved a little${since}` : parts.join(', and ')
}

function ofReviewer(was: PairRow | undefined, is: PairRow | undefined): string | undefined {
  if (is?.decided_by === 'reviewer')
    return was?.decided_by === 'reviewer' ? 'a reviewer decided otherwise' : 'a reviewer decided it'
  return was?.decided_by === 'reviewer' ? "a reviewer's answer is no longer there" : undefined
}

const weightOf = (row: PairRow, name: Comparison): number => row[`${name}_weight`]

/** A weight is what evidence of 1 adds, so that equal evidence tells two weights apart. */
const weightsChanged = (was: PairRow, is: PairRow): boolean =>
  was.prior_weight !== is.prior_weight ||
  COMPARISONS.some(
    (name) => (was[name] ?? 0) !== 0 && was[name] === is[name] && weightOf(was, name) !== weightOf(is, name),
  )

/** `the evidence moved (theme +1.20 bits, lexical −0.31)`: what moved most; nothing where nothing moved much. */
function movedEvidence(was: PairRow, is: PairRow): string | undefined {
  const moved = COMPARISONS.map((name) => ({ name, bits: weightOf(is, name) - weightOf(was, name) }))
    .filter(({ name, bits }) => was[name] !== is[name] && Math.abs(bits) >= LEAST_BITS)
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
    .slice(0, NAMED)
  if (moved.length === 0) return undefined
  const told = moved.map(({ name, bits }) => `${name} ${bits > 0 ? '+' : '−'}${Math.abs(bits).toFixed(2)}`)
  return `the evidence moved (in bits: ${told.join(', ')})`
}
