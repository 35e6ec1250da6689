import type { CodebookEdit } from '../domain/codebook-edit.ts'
import type { ConcernId } from '../domain/ids.ts'
import { connectedGroups } from '../util/connected-groups.ts'
import type { ThemeDecision } from './edited-codebook.ts'
import { linkPairs } from './link-pairs.ts'
import { addFault, isActive, isKnown, leavesOf, type ReplayState } from './replay-state.ts'

type Edit<Operation> = CodebookEdit & { readonly operation: Operation }

/** A concern's theme by the analyst; a later decision takes the place of an earlier one, but a pin holds. */
export function replayDecision(state: ReplayState, edit: Edit<'move'> | Edit<'pin'>): void {
  const { concern } = edit
  const theme = edit.operation === 'move' ? edit.to : edit.theme
  if (edit.operation === 'move' && edit.from !== undefined && !isKnown(state, edit, edit.from)) return
  if (!isActive(state, edit, theme)) return
  const before = state.decisions.get(concern)
  if (before?.kind === 'pin' && !leavesOf(state.themes, before.theme).includes(theme)) {
    addFault(
      state,
      edit,
      `${concern} is pinned to "${before.theme}" by edit ${before.edit.id}, and cannot have "${theme}" too.`,
      'Unpin the concern between the two edits, or remove the one that is wrong.',
    )
    return
  }
  if (before) state.lapsed.set(before.edit.id, `edit ${edit.id} decides anew`)
  const decision: ThemeDecision = {
    concern,
    theme,
    kind: before?.kind === 'pin' ? 'pin' : edit.operation,
    edit,
    ...(edit.fingerprint === undefined ? {} : { fingerprint: edit.fingerprint }),
  }
  state.decisions.set(concern, decision)
}

/** The concern's theme is the model's business again. */
export function replayUnpin(state: ReplayState, edit: Edit<'unpin'>): void {
  const { concern } = edit
  const before = state.decisions.get(concern)
  if (before?.kind !== 'pin') {
    addFault(
      state,
      edit,
      `${concern} is not pinned, expected a pin to take away.`,
      before
        ? `It was moved: withdraw that with "crossplan themes undo ${before.edit.id}".`
        : 'Correct the id of the concern, or remove the edit.',
    )
    return
  }
  state.decisions.delete(concern)
  state.lapsed.set(before.edit.id, `unpinned by edit ${edit.id}`)
}

/** A remark; one about a concern stays in the log alone. */
export function replayNote(state: ReplayState, edit: Edit<'note'>): void {
  if ('concern' in edit.about) return
  const { theme } = edit.about
  if (!isKnown(state, edit, theme)) return
  const old = state.themes.get(theme)!
  state.themes.set(theme, { ...old, notes: [...old.notes, edit.text] })
}

/** Two links contradict when what must be together, over whatever others, must be apart; the later edit is told. */
export function checkLinks(state: ReplayState): void {
  const { links } = state
  const groupOf = new Map<ConcernId, number>(
    connectedGroups(linkPairs(links, 'must_link')).flatMap((group, i) =>
      group.map((concern) => [concern, i] as const),
    ),
  )
  for (const apart of links.filter(({ operation }) => operation === 'cannot_link')) {
    const clash = linkPairs([apart], 'cannot_link').find(
      ([a, b]) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b),
    )
    if (!clash) continue
    const together = links.filter(
      ({ operation, concerns }) =>
        operation === 'must_link' && groupOf.get(concerns[0]!) === groupOf.get(clash[0]),
    )
    const later = [apart, ...together].reduce((a, b) => (b.id > a.id ? b : a))
    addFault(
      state,
      later,
      `${clash.join(' and ')} must be together (edit ${together.map(({ id }) => id).join(', ')}) and apart (edit ${apart.id}).`,
      'Remove or withdraw the link that is wrong.',
    )
  }
}
