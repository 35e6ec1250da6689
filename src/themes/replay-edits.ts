import type { CodebookEdit, CodebookLog } from '../domain/codebook-edit.ts'
import { editsUnsound, type EditFault } from '../domain/faults/codebook.ts'
import type { ThemeId } from '../domain/ids.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import type { EditedCodebook, EditedTheme } from './edited-codebook.ts'
import { checkLinks, replayDecision, replayNote, replayUnpin } from './replay-concern-edit.ts'
import { addFault, stateOf, type ReplayState } from './replay-state.ts'
import { replayMerge, replayRename, replaySplit } from './replay-theme-edit.ts'

/**
 * Replays the analyst's log over the codebook, in the order of the log; withdrawn edits are passed over.
 *
 * Pure; whether the concerns that edits name exist is not asked here (`fitEdits`).
 *
 * @throws ToolkitError T020 with the line of every edit that names an unknown or retired theme, merges in a circle, gives
 * an id twice, withdraws what cannot be withdrawn, or contradicts another edit
 */
export function replayEdits(codebook: readonly CodebookTheme[], log: CodebookLog): EditedCodebook {
  const { withdrawn, faults } = withdrawals(log.edits)
  const state = stateOf(
    codebook,
    spentIds(log.edits, withdrawn, codebook),
    new Map([...withdrawn].map(([id, by]) => [id, `withdrawn by edit ${by}`])),
  )
  state.faults.push(...faults)
  let last = 0
  for (const edit of log.edits) {
    if (edit.id <= last)
      addFault(
        state,
        edit,
        `its id follows ${last}, expected a greater one: ids rise, and none is used twice.`,
        `Give it the id ${Math.max(...log.edits.map(({ id }) => id)) + 1}, and the edits after it the ones that follow.`,
      )
    last = Math.max(last, edit.id)
    if (!withdrawn.has(edit.id)) replay(state, edit)
  }
  checkLinks(state)
  if (state.faults.length > 0)
    throw editsUnsound(
      log.file,
      state.faults.toSorted((a, b) => a.line - b.line),
    )
  const themes = [...state.themes.values()].map(withoutRetiredBy)
  const baseIds = new Set(codebook.map(({ id }) => id))
  const scored = [...state.scored.values()]
  return {
    themes,
    active: themes.filter(({ status }) => status === 'active'),
    scored: scored.filter(({ id }) => baseIds.has(id)),
    parts: scored.filter(({ id }) => !baseIds.has(id)),
    steps: state.steps,
    decisions: [...state.decisions.values()],
    links: state.links,
    edits: log.edits,
    lapsed: state.lapsed,
  }
}

function replay(state: ReplayState, edit: CodebookEdit): void {
  switch (edit.operation) {
    case 'rename':
      replayRename(state, edit)
      return
    case 'merge':
      replayMerge(state, edit)
      return
    case 'split':
      replaySplit(state, edit)
      return
    case 'move':
    case 'pin':
      replayDecision(state, edit)
      return
    case 'unpin':
      replayUnpin(state, edit)
      return
    case 'note':
      replayNote(state, edit)
      return
    case 'must_link':
    case 'cannot_link':
      state.links.push(edit)
      return
    case 'undo':
  }
}

interface Withdrawals {
  /** By the id of the edit that is withdrawn: the id of the edit that withdraws it. */
  readonly withdrawn: ReadonlyMap<number, number>
  readonly faults: readonly EditFault[]
}

function withdrawals(edits: readonly CodebookEdit[]): Withdrawals {
  const withdrawn = new Map<number, number>()
  const faults: EditFault[] = []
  for (const [i, edit] of edits.entries()) {
    if (edit.operation !== 'undo') continue
    const target = edits.slice(0, i).find(({ id }) => id === edit.edit)
    const by = withdrawn.get(edit.edit)
    const why = !target
      ? `there is no edit ${edit.edit} before it to withdraw.`
      : target.operation === 'undo'
        ? `edit ${edit.edit} withdraws another one, expected an edit that changes something.`
        : by === undefined
          ? undefined
          : `edit ${edit.edit} is withdrawn already, by edit ${by}.`
    if (why === undefined) withdrawn.set(edit.edit, edit.id)
    else
      faults.push({
        line: edit.line,
        found: `edit ${edit.id}: ${why}`,
        remedy: 'Correct the number, or make the edit again instead.',
      })
  }
  return { withdrawn, faults }
}

/** The ids that withdrawn edits would have given to new themes, each with its edit. */
function spentIds(
  edits: readonly CodebookEdit[],
  withdrawn: ReadonlyMap<number, number>,
  codebook: readonly CodebookTheme[],
): ReadonlyMap<ThemeId, number> {
  const taken = new Set<ThemeId>(codebook.map(({ id }) => id))
  const spent = new Map<ThemeId, number>()
  for (const edit of edits) {
    const named =
      edit.operation === 'split'
        ? edit.into.map(({ id }) => id)
        : edit.operation === 'merge' && edit.label !== undefined
          ? [edit.into]
          : []
    for (const id of named) {
      if (withdrawn.has(edit.id) && !taken.has(id)) spent.set(id, edit.id)
      taken.add(id)
    }
  }
  return spent
}

function withoutRetiredBy({ retiredBy: _, ...theme }: EditedTheme & { retiredBy?: number }): EditedTheme {
  return theme
}
