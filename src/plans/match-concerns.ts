import * as faults from '../domain/faults/plans.ts'
import { concernId, type PlanId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import { matchActions } from './match-actions.ts'
import type { ConcernDraft, MatchedConcern } from './plan-draft.ts'

/** Gives every collected concern its id and its actions, and tells what is odd about the sequence of numbers. */
export function matchConcerns(
  plan: PlanId,
  drafts: readonly ConcernDraft[],
): { readonly concerns: readonly MatchedConcern[]; readonly notices: readonly Notice[] } {
  const notices: Notice[] = []
  const taken = new Set<string>()
  let unnumbered = 0
  const concerns = drafts.map((draft, i): MatchedConcern => {
    const { rows, ...rest } = draft
    const before = drafts[i - 1]
    if (before && draft.kind === 'concern' && isGap(before.number, draft.number))
      notices.push(faults.numberMissing(draft.place, before.number, draft.number))
    const isRepeated = draft.number !== '' && taken.has(draft.number)
    const number = isRepeated ? '' : draft.number
    const id = concernId(plan, number, number === '' ? ++unnumbered : 1)
    if (isRepeated) notices.push(faults.numberRepeated(draft.place, draft.number, id))
    taken.add(draft.number)
    const matched = matchActions(rows, draft.isFragment)
    notices.push(...matched.notices)
    return { ...rest, id, actions: matched.actions, corrected: false }
  })
  return { concerns, notices }
}

/** Numbers of one form (7 and 9, 1.8 and 1.10) whose last parts leave one out. */
function isGap(before: string, after: string): boolean {
  const [a, b] = [before.split('.').map(Number), after.split('.').map(Number)]
  if (before === '' || after === '' || a.length !== b.length) return false
  const isSameHead = a.slice(0, -1).every((part, i) => part === b[i])
  return isSameHead && b.at(-1)! > a.at(-1)! + 1
}
