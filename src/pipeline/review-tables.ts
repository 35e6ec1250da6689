import type { AnswerFrame } from '../calibration/parse-answers.ts'
import type { ReviewedConcern } from '../calibration/review-sheet.ts'
import type { Plan } from '../domain/plan.ts'
import { pairRelations } from '../recurrence/pair-relation.ts'
import { readTables } from '../tables/read-tables.ts'
import { listedPairs, type ListedPair } from './listed-pairs.ts'
import { plansOfTables } from './plans-of-tables.ts'

/** What reviewing needs of a run's tables. */
export interface ReviewTables extends AnswerFrame {
  readonly pairs: readonly ListedPair[]
  readonly concernOf: (id: string) => ReviewedConcern
  /** The two, the earlier first where there is one. */
  readonly inOrder: (a: string, b: string) => readonly [string, string]
}

/** @throws ToolkitError Q004 and Q005 without results, Q006 for those of another version */
export async function readReviewTables(reports: string): Promise<ReviewTables> {
  const tables = await readTables(reports)
  const plans = plansOfTables(tables)
  const relationOf = pairRelations(plans)
  const known = new Map(
    plans.flatMap((plan) =>
      plan.concerns.map((concern) => [concern.id as string, { plan, concern }] as const),
    ),
  )
  const relation = (a: string, b: string) => relationOf(known.get(a)!.plan, known.get(b)!.plan)
  return {
    pairs: listedPairs(tables),
    texts: new Map([...known].map(([id, { concern }]) => [id, concern.text])),
    isCompared: (a, b) => ['recurrence', 'shared issue'].includes(relation(a, b).kind),
    inOrder(a, b) {
      const found = relation(a, b)
      return found.kind === 'recurrence' && !found.isInOrder ? [b, a] : [a, b]
    },
    concernOf(id) {
      const { plan, concern } = known.get(id)!
      return {
        id,
        establishment: plan.establishment || plan.title || plan.establishmentSlug,
        year: yearOf(plan),
        text: concern.text,
        actions: concern.actions.map(({ text }) => text),
      }
    },
  }
}

const yearOf = ({ inspectionEnd, inspectionStart }: Plan): string =>
  (inspectionEnd ?? inspectionStart ?? '').slice(0, 4)
