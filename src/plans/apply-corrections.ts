import type { SourceDocument } from '../documents/source-document.ts'
import type { Correction, Corrections } from '../domain/correction.ts'
import * as faults from '../domain/faults/plans.ts'
import { actionId, concernId, type PlanId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import { joinPlaces } from '../domain/place.ts'
import { joinText } from './join-text.ts'
import type { ActionDraft, MatchedConcern } from './plan-draft.ts'

interface Corrected {
  readonly concerns: readonly MatchedConcern[]
  readonly notices: readonly Notice[]
}

/**
 * Applies an analyst's corrections to what was read. All ids mean the plan as read, before any correction. Corrections
 * made for another version of the source are not applied; one that no longer fits is told and passed over.
 */
export function applyCorrections(
  concerns: readonly MatchedConcern[],
  corrections: Corrections | undefined,
  plan: PlanId,
  document: SourceDocument,
): Corrected {
  if (!corrections) return { concerns, notices: [] }
  if (corrections.sourceSha256 !== document.sha256) {
    return {
      concerns,
      notices: [faults.correctionsOutdated(corrections.file, document.file, document.sha256)],
    }
  }
  const open = new Set(corrections.corrections)
  const corrected = concerns.flatMap((concern) => correctConcern(concern, open))
  const notices = [...open].map((one) =>
    faults.correctionUnfit({ file: corrections.file, line: one.line }, one.id),
  )
  const renumbered = renumber(corrected, plan)
  return { concerns: renumbered.concerns, notices: [...notices, ...renumbered.notices] }
}

function correctConcern(concern: MatchedConcern, open: Set<Correction>): readonly MatchedConcern[] {
  const mine = take(
    open,
    (one) => one.id === concern.id || (concern.number !== '' && one.id === concern.number),
  )
  if (mine.some((one) => one.leaveOut)) return []
  const actions: ActionDraft[] = []
  for (const [i, action] of concern.actions.entries()) {
    correctAction(
      action,
      actions,
      take(open, (one) => one.id === actionId(concern.id, i + 1)),
      open,
    )
  }
  // What is said of a concern but means an action finds nothing to correct.
  for (const one of mine) if (meansAction(one)) open.add(one)
  const changes = Object.assign(
    {},
    ...mine.map(({ number, priority, text }) => defined({ number, priority, text })),
  ) as Partial<MatchedConcern>
  const isFragment = concern.isFragment && changes.text === undefined
  return [{ ...concern, ...changes, isFragment, actions, corrected: Object.keys(changes).length > 0 }]
}

const meansAction = ({ owner, target, splitBefore, joinToPrevious }: Correction): boolean =>
  owner !== undefined || target !== undefined || splitBefore !== undefined || joinToPrevious === true

/** Adds the action as corrected to `actions`; a correction that finds no place goes back to `open`. */
function correctAction(
  action: ActionDraft,
  actions: ActionDraft[],
  mine: readonly Correction[],
  open: Set<Correction>,
): void {
  let current: ActionDraft | undefined = action
  for (const one of mine) {
    if (!current) break
    const { text, owner, target } = one
    if (one.number !== undefined || one.priority !== undefined) open.add(one)
    if (text !== undefined || owner !== undefined || target !== undefined)
      current = { ...current, ...defined({ text, owner, target }), corrected: true }
    if (one.leaveOut) current = undefined
    else if (one.joinToPrevious && actions.length > 0) {
      const before = actions.pop()!
      current = {
        ...before,
        text: joinText(before.text, current.text),
        place: joinPlaces(before.place, current.place),
        corrected: true,
      }
    } else if (one.splitBefore !== undefined) {
      const at = current.text.indexOf(one.splitBefore)
      if (at > 0) {
        actions.push({ ...current, text: current.text.slice(0, at).trim(), corrected: true })
        current = { ...current, text: current.text.slice(at), corrected: true }
      } else open.add(one)
    } else if (one.joinToPrevious) open.add(one)
  }
  if (current) actions.push(current)
}

/** Ids again from the numbers as corrected. */
function renumber(concerns: readonly MatchedConcern[], plan: PlanId): Corrected {
  const taken = new Set<string>()
  const notices: Notice[] = []
  let unnumbered = 0
  const numbered = concerns.map((concern) => {
    const isRepeated = concern.number !== '' && taken.has(concern.number)
    taken.add(concern.number)
    const number = isRepeated ? '' : concern.number
    const id = concernId(plan, number, number === '' ? ++unnumbered : 1)
    if (isRepeated && id !== concern.id)
      notices.push(faults.numberRepeated(concern.place, concern.number, id))
    return { ...concern, id }
  })
  return { concerns: numbered, notices }
}

function take(open: Set<Correction>, wanted: (one: Correction) => boolean): readonly Correction[] {
  const found = [...open].filter(wanted)
  for (const one of found) open.delete(one)
  return found
}

const defined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<T>
