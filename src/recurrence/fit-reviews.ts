import { reviewChangedText, reviewOfNoPair } from '../domain/faults/recurrence.ts'
import type { ConcernId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import type { Plan } from '../domain/plan.ts'
import type { Verdict } from '../domain/recurrence.ts'
import type { Review, Reviews } from '../domain/review.ts'
import { pairKey } from '../util/pair-key.ts'
import { textFingerprint } from '../util/text-fingerprint.ts'
import { pairRelations } from './pair-relation.ts'

/** What a person decided of a pair. */
export interface DecidedPair {
  /** In code-unit order. */
  readonly concerns: readonly [ConcernId, ConcernId]
  readonly answer: Verdict
}

/** The answers as far as they fit a corpus: of two about one pair the later. What does not fit is told. */
export function fitReviews(
  { file, answers }: Reviews,
  plans: readonly Plan[],
): { readonly decided: readonly DecidedPair[]; readonly notices: readonly Notice[] } {
  const known = new Map(
    plans.flatMap((plan) => plan.concerns.map((concern) => [concern.id, { plan, concern }] as const)),
  )
  const relationOf = pairRelations(plans)
  const last = new Map(answers.map((review) => [pairKey(...review.concerns), review]))
  const notices: Notice[] = []
  const decided = [...last.values()].flatMap((review: Review): DecidedPair[] => {
    const { concerns, answer, fingerprints, line } = review
    const [a, b] = [known.get(concerns[0]), known.get(concerns[1])]
    if (!a || !b) {
      const gone = concerns.filter((id) => !known.has(id))
      notices.push(reviewOfNoPair({ file, line }, `${gone.join(' and ')}, which no plan of this corpus has`))
      return []
    }
    const { kind } = relationOf(a.plan, b.plan)
    if (kind !== 'recurrence' && kind !== 'shared issue') {
      notices.push(reviewOfNoPair({ file, line }, `${concerns.join(' and ')}, which are not compared`))
      return []
    }
    const changed = [a, b].filter(({ concern }, i) => textFingerprint(concern.text) !== fingerprints[i])
    if (changed.length > 0)
      notices.push(
        reviewChangedText(
          { file, line },
          changed.map(({ concern }) => concern.id),
        ),
      )
    return [{ concerns, answer }]
  })
  return { decided, notices }
}
