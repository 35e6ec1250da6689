import { isRow, type SourceDocument } from '../documents/source-document.ts'
import * as faults from '../domain/faults/plans.ts'
import { actionId, concernId, planId, type ConcernId, type PlanId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import type { Action, Concern, Plan, Response } from '../domain/plan.ts'
import { collectConcerns } from './collect-concerns.ts'
import { establishmentSlug } from './establishment-slug.ts'
import { matchActions } from './match-actions.ts'
import { parseCover } from './parse-cover.ts'
import { parseOwners, type OwnerEntry } from './parse-owners.ts'
import { parseTarget } from './parse-target.ts'
import type { ActionDraft, ConcernDraft } from './plan-draft.ts'

export interface ParsedPlan {
  /** Absent when the document holds no table of concerns and actions. */
  readonly plan?: Plan
  readonly notices: readonly Notice[]
}

/**
 * Reads an action plan from a document's blocks. Never throws for what a document holds: what is odd becomes a notice
 * with its line, and the plan's id is `<establishment>-<year the inspection ended>`. Pure and deterministic.
 * @param owners the editable list of owners (models/owners.json)
 */
export function parsePlan(document: SourceDocument, owners: readonly OwnerEntry[] = []): ParsedPlan {
  const { concerns: drafts, notices: tableNotices } = collectConcerns(document.blocks)
  if (drafts.length === 0 || !document.blocks.some(isRow)) return { notices: [faults.noPlan(document.file)] }
  const { cover, notices: coverNotices } = parseCover(document.blocks, document.file)
  const establishment = cover.establishment ?? document.file.replace(/^.*[/\\]|\.[^.]*$/g, '')
  const slug = establishmentSlug(establishment)
  const dated = cover.inspectionEnd ?? cover.planSubmitted ?? cover.reportPublished
  const id = planId(`${slug}-${dated?.slice(0, 4) ?? 'undated'}`)
  const { concerns, notices: concernNotices } = buildConcerns(id, drafts, owners)
  const notices = [...coverNotices, ...tableNotices, ...concernNotices]
  const plan: Plan = {
    id,
    ...cover,
    establishment,
    establishmentSlug: slug,
    sourceFile: document.file,
    sourceSha256: document.sha256,
    concerns,
  }
  return { plan, notices }
}

function buildConcerns(
  plan: PlanId,
  drafts: readonly ConcernDraft[],
  owners: readonly OwnerEntry[],
): { concerns: readonly Concern[]; notices: readonly Notice[] } {
  const notices: Notice[] = []
  const taken = new Set<string>()
  let unnumbered = 0
  const concerns = drafts.map((draft, i): Concern => {
    const before = drafts[i - 1]
    if (before && isGap(before.number, draft.number))
      notices.push(faults.numberMissing(draft.place, before.number, draft.number))
    const isRepeated = draft.number !== '' && taken.has(draft.number)
    const id = concernId(
      plan,
      isRepeated ? '' : draft.number,
      draft.number === '' || isRepeated ? ++unnumbered : 0,
    )
    if (isRepeated) notices.push(faults.numberRepeated(draft.place, draft.number, id))
    taken.add(draft.number)
    const { actions, notices: odd } = matchActions(draft.rows, draft.isFragment)
    notices.push(...odd)
    if (actions.length === 0) notices.push(faults.noAction(draft.place, draft.number || id))
    if (draft.kind === 'concern' && draft.priority === undefined)
      notices.push(faults.noSection(draft.place, draft.number || id))
    return buildConcern(
      plan,
      id,
      draft,
      actions.map((action, n) => buildAction(id, n + 1, action, owners, notices)),
    )
  })
  return { concerns, notices }
}

function buildConcern(plan: PlanId, id: ConcernId, draft: ConcernDraft, actions: readonly Action[]): Concern {
  const response = parseResponse(draft.response)
  return {
    id,
    planId: plan,
    number: draft.number,
    ...(draft.priority ? { priority: draft.priority } : {}),
    kind: draft.kind,
    ...(response ? { response } : {}),
    text: draft.text,
    isFragment: draft.isFragment,
    place: draft.place,
    actions,
  }
}

function buildAction(
  concern: ConcernId,
  position: number,
  draft: ActionDraft,
  owners: readonly OwnerEntry[],
  notices: Notice[],
): Action {
  const missing = [draft.owner === '' ? 'owner' : '', draft.target === '' ? 'target' : ''].filter(
    (word) => word !== '',
  )
  if (missing.length > 0)
    notices.push(faults.actionUnanswered(draft.place, missing.join(' and no '), draft.text))
  return {
    id: actionId(concern, position),
    concernId: concern,
    position,
    text: draft.text,
    owner: draft.owner,
    owners: parseOwners(draft.owner, owners),
    target: parseTarget(draft.target),
    place: draft.place,
  }
}

function parseResponse(printed: string): Response | undefined {
  if (/^(partly|partially)/i.test(printed)) return 'partly agreed'
  if (/^(not|rejected)/i.test(printed)) return 'not agreed'
  return printed === '' ? undefined : 'agreed'
}

/** Numbers of one form (7 and 9, 1.8 and 1.10) whose last parts leave one out. */
function isGap(before: string, after: string): boolean {
  const [a, b] = [before.split('.').map(Number), after.split('.').map(Number)]
  if (before === '' || after === '' || a.length !== b.length) return false
  const isSameHead = a.slice(0, -1).every((part, i) => part === b[i])
  return isSameHead && b.at(-1)! > a.at(-1)! + 1
}
