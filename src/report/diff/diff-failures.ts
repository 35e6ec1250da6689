import type { Row, Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { splitList } from '../split-list.ts'
import type { DiffContext } from './diff-context.ts'
import type { ChangedAnswer, ChangedFailure } from './report-diff.ts'

interface Failure {
  readonly row: Row<'recurring_failures'>
  readonly concerns: ReadonlySet<string>
}

/**
 * Shared failures that appeared, went, grew, shrank or are called otherwise. Ids are made anew by each run: two failures
 * are the same when they have concerns in common, those with most in common first.
 */
export function diffFailures(
  before: Pick<Tables, 'recurring_failures'>,
  after: Pick<Tables, 'recurring_failures'>,
  answers: readonly ChangedAnswer[],
  context: DiffContext,
): readonly ChangedFailure[] {
  const [old, now] = [failuresOf(before), failuresOf(after)]
  const matched = matchFailures(old, now)
  const taken = new Set(matched.values())
  const reasonOf = (concerns: readonly string[]): string =>
    context.ofPlans(concerns) ??
    context.ofTexts(concerns) ??
    ofAnswers(concerns, answers) ??
    `how alike concerns are came out otherwise${context.general === undefined ? '' : `, since ${context.general}`}`
  const alone = (
    change: 'appeared' | 'went',
    failure: Failure,
    others: readonly Failure[],
  ): ChangedFailure => {
    const concerns = sorted(failure.concerns)
    const kin = nearest(failure, others)?.row.label
    const isNew = change === 'appeared'
    return {
      change,
      label: failure.row.label,
      ...(isNew ? { idAfter: failure.row.failure_id } : { idBefore: failure.row.failure_id }),
      prisonsBefore: isNew ? 0 : failure.row.establishment_count,
      prisonsAfter: isNew ? failure.row.establishment_count : 0,
      added: isNew ? concerns : [],
      gone: isNew ? [] : concerns,
      ...(kin === undefined ? {} : { kin }),
      reason: reasonOf(concerns),
    }
  }
  const both = [...matched].flatMap(([was, is]) => changed(was, is, reasonOf))
  return [
    ...now.filter((failure) => !taken.has(failure)).map((failure) => alone('appeared', failure, old)),
    ...old.filter((failure) => !matched.has(failure)).map((failure) => alone('went', failure, now)),
    ...both,
  ]
}

function changed(
  { row: was, concerns: had }: Failure,
  { row: is, concerns: has }: Failure,
  reasonOf: (concerns: readonly string[]) => string,
): readonly ChangedFailure[] {
  const [added, gone] = [
    sorted([...has].filter((id) => !had.has(id))),
    sorted([...had].filter((id) => !has.has(id))),
  ]
  const isOther = added.length + gone.length > 0
  if (!isOther && was.label === is.label) return []
  const change = !isOther ? 'renamed' : gone.length === 0 ? 'grew' : added.length === 0 ? 'shrank' : 'changed'
  return [
    {
      change,
      label: is.label,
      ...(was.label === is.label ? {} : { labelBefore: was.label }),
      idBefore: was.failure_id,
      idAfter: is.failure_id,
      prisonsBefore: was.establishment_count,
      prisonsAfter: is.establishment_count,
      added,
      gone,
      reason: reasonOf(isOther ? [...added, ...gone] : sorted(has)),
    },
  ]
}

const failuresOf = ({ recurring_failures: rows }: Pick<Tables, 'recurring_failures'>): readonly Failure[] =>
  rows
    .map((row) => ({ row, concerns: new Set(splitList(row.concerns)) }))
    .toSorted((a, b) => compareCodeUnits(a.row.failure_id, b.row.failure_id))

const sorted = (ids: Iterable<string>): readonly string[] => [...ids].sort(compareCodeUnits)

const shared = (a: Failure, b: Failure): number => [...a.concerns].filter((id) => b.concerns.has(id)).length

/** One to one; of equal numbers in common the pair that has fewer others goes first. */
function matchFailures(old: readonly Failure[], now: readonly Failure[]): ReadonlyMap<Failure, Failure> {
  const pairs = old
    .flatMap((was) => now.map((is) => ({ was, is, common: shared(was, is) })))
    .filter(({ common }) => common > 0)
    .toSorted(
      (a, b) =>
        b.common - a.common ||
        a.was.concerns.size + a.is.concerns.size - b.was.concerns.size - b.is.concerns.size,
    )
  const matched = new Map<Failure, Failure>()
  const taken = new Set<Failure>()
  for (const { was, is } of pairs) {
    if (matched.has(was) || taken.has(is)) continue
    matched.set(was, is)
    taken.add(is)
  }
  return matched
}

/** The one that has most concerns in common; none where none has any. */
function nearest(failure: Failure, others: readonly Failure[]): Failure | undefined {
  const kin = others.filter((other) => shared(failure, other) > 0)
  return kin.toSorted((a, b) => shared(failure, b) - shared(failure, a))[0]
}

function ofAnswers(concerns: readonly string[], answers: readonly ChangedAnswer[]): string | undefined {
  const about = answers.filter((answer) => answer.concerns.some((id) => concerns.includes(id)))
  if (about.length === 0) return undefined
  return `a reviewer decided otherwise on ${about.map((answer) => answer.concerns.join(' and ')).join('; ')}`
}
