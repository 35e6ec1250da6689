import * as faults from '../domain/faults/plans.ts'
import { actionId, type ConcernId, type PlanId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import type { OwnerEntry } from '../domain/owner-entry.ts'
import type { Action, Concern, Response } from '../domain/plan.ts'
import { parseOwners } from './parse-owners.ts'
import { parseTarget } from './parse-target.ts'
import type { ActionDraft, MatchedConcern } from './plan-draft.ts'

/**
 * A concern with its actions in their final form: owners named, targets understood, positions counted.
 * @param answered whether the plan's layout prints owners and targets at all; where it does, a missing one is a notice
 */
export function buildConcern(
  plan: PlanId,
  draft: MatchedConcern,
  owners: readonly OwnerEntry[],
  answered: boolean,
): { readonly concern: Concern; readonly notices: readonly Notice[] } {
  const notices: Notice[] = []
  const name = draft.number || draft.id
  if (draft.actions.length === 0) notices.push(faults.noAction(draft.place, name))
  if (draft.kind === 'concern' && draft.priority === undefined)
    notices.push(faults.noSection(draft.place, name))
  const response = parseResponse(draft.response)
  const actions = draft.actions.map((action, i) => {
    if (answered) notices.push(...missingAnswers(action))
    const parsed = parseOwners(action.owner, owners)
    notices.push(
      ...parsed.misprints.map(({ found, name }) => faults.ownerMisprint(action.place, found, name)),
    )
    return buildAction(draft.id, i + 1, action, parsed.owners)
  })
  const concern: Concern = {
    id: draft.id,
    planId: plan,
    number: draft.number,
    ...(draft.priority ? { priority: draft.priority } : {}),
    kind: draft.kind,
    ...(response ? { response } : {}),
    text: draft.text,
    isFragment: draft.isFragment,
    place: draft.place,
    corrected: draft.corrected,
    actions,
  }
  return { concern, notices }
}

function buildAction(
  concern: ConcernId,
  position: number,
  draft: ActionDraft,
  owners: Action['owners'],
): Action {
  return {
    id: actionId(concern, position),
    concernId: concern,
    position,
    text: draft.text,
    owner: draft.owner,
    owners,
    target: parseTarget(draft.target),
    place: draft.place,
    corrected: draft.corrected ?? false,
  }
}

function missingAnswers({ owner, target, place, text }: ActionDraft): readonly Notice[] {
  const missing = [owner === '' ? 'owner' : '', target === '' ? 'target' : ''].filter((word) => word !== '')
  return missing.length === 0 ? [] : [faults.actionUnanswered(place, missing.join(' and no '), text)]
}

function parseResponse(printed: string): Response | undefined {
  if (/^(?:partly|partially)/i.test(printed)) return 'partly agreed'
  if (/^(?:not|rejected)/i.test(printed)) return 'not agreed'
  return /^(?:agreed|accepted)/i.test(printed) ? 'agreed' : undefined
}
