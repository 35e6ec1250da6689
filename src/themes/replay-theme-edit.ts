import type { CodebookEdit } from '../domain/codebook-edit.ts'
import type { ThemeId } from '../domain/ids.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import {
  addFault,
  insertThemes,
  isActive,
  isFree,
  leavesOf,
  retire,
  type ReplayState,
} from './replay-state.ts'

type Edit<Operation> = CodebookEdit & { readonly operation: Operation }

/** A theme's name, and what belongs to it if that is said again. A name alone changes nothing in what the model reads. */
export function replayRename(state: ReplayState, edit: Edit<'rename'>): void {
  const { theme, label, definition } = edit
  if (!isActive(state, edit, theme) || !isFreeLabel(state, edit, label, [theme])) return
  const old = state.themes.get(theme)!
  state.themes.set(theme, { ...old, label, ...(definition === undefined ? {} : { definition }) })
  const scored = state.scored.get(theme)
  if (scored && definition !== undefined) state.scored.set(theme, { ...scored, label, definition })
}

/** Several themes become one: one of them, another one, or a new one. */
export function replayMerge(state: ReplayState, edit: Edit<'merge'>): void {
  const { into, label, definition } = edit
  const merged = edit.themes.filter((theme) => theme !== into)
  if (merged.length === 0) {
    addFault(
      state,
      edit,
      `"${into}" would be merged into itself, expected another theme.`,
      'Name the themes that are to be merged.',
    )
    return
  }
  if (isCircular(state, edit, merged, into)) return
  const areActive = merged.map((theme) => isActive(state, edit, theme)).every((is) => is)
  const isNew = !state.themes.has(into)
  if (isNew ? !isFree(state, edit, into) : !isActive(state, edit, into)) return
  if (isNew && label === undefined) {
    addFault(
      state,
      edit,
      `"${into}" is a new theme without a label, expected one (or the id of a theme that is there).`,
      'Give the label, or correct the id.',
    )
    return
  }
  if (!areActive || (label !== undefined && !isFreeLabel(state, edit, label, [into, ...merged]))) return
  const sources = merged.map((theme) => state.themes.get(theme)!)
  const first = sources[0]!
  const base = isNew ? undefined : state.themes.get(into)!
  const all = base ? [base, ...sources] : sources
  const theme = {
    id: into,
    label: label ?? base?.label ?? first.label,
    healthyPrisonArea: (base ?? first).healthyPrisonArea,
    definition: definition ?? base?.definition ?? all.map((one) => one.definition).join('; '),
    includes: [...new Set(all.flatMap(({ includes }) => includes))],
    examples: [...new Set(all.flatMap(({ examples }) => examples))],
    status: 'active' as const,
    successors: [],
    notes: base?.notes ?? [],
  }
  if (isNew) insertThemes(state, first.id, [theme])
  else state.themes.set(into, theme)
  for (const one of merged) retire(state, one, edit, [into])
  state.steps.push({ kind: 'merge', themes: merged, into })
}

/** One theme becomes several. */
export function replaySplit(state: ReplayState, edit: Edit<'split'>): void {
  const { theme, into } = edit
  const isOld = isActive(state, edit, theme)
  const ids = into.map(({ id }) => id)
  const areFree = ids.map((id, i) => {
    if (ids.indexOf(id) === i) return isFree(state, edit, id)
    addFault(state, edit, `two parts are called "${id}", expected an id each.`, 'Choose another id.')
    return false
  })
  const labels = into.map(({ label }, i) => {
    if (into.findIndex((part) => sameLabel(part.label, label)) === i)
      return isFreeLabel(state, edit, label, [theme])
    addFault(state, edit, `two parts have the label "${label}".`, 'Choose another label.')
    return false
  })
  if (!isOld || ![...areFree, ...labels].every((is) => is)) return
  const old = state.themes.get(theme)!
  const parts = into.map(
    ({ id, label, definition, healthyPrisonArea, includes, examples }): CodebookTheme => ({
      id,
      label,
      definition,
      healthyPrisonArea: healthyPrisonArea ?? old.healthyPrisonArea,
      includes,
      examples,
    }),
  )
  insertThemes(
    state,
    theme,
    parts.map((part) => ({ ...part, status: 'active', successors: [], notes: [] })),
  )
  for (const part of parts) state.scored.set(part.id, part)
  retire(state, theme, edit, ids)
  state.steps.push({ kind: 'split', theme, parts: ids })
}

/** A theme that was merged away, or split, cannot take in what came of it. */
function isCircular(
  state: ReplayState,
  edit: Edit<'merge'>,
  merged: readonly ThemeId[],
  into: ThemeId,
): boolean {
  const old = state.themes.get(into)
  if (old?.status !== 'retired') return false
  const ring = leavesOf(state.themes, into).find((leaf) => merged.includes(leaf))
  if (ring === undefined) return false
  addFault(
    state,
    edit,
    `a circular merge: "${into}" became "${ring}" by edit ${old.retiredBy ?? '?'}, and "${ring}" would become "${into}" again.`,
    `Withdraw edit ${old.retiredBy ?? '?'} if it was wrong, or merge into a new id.`,
  )
  return true
}

/** Two themes of one name could not be told apart in any table. */
function isFreeLabel(
  state: ReplayState,
  edit: CodebookEdit,
  label: string,
  except: readonly ThemeId[],
): boolean {
  const other = [...state.themes.values()].find(
    (theme) => theme.status === 'active' && !except.includes(theme.id) && sameLabel(theme.label, label),
  )
  if (!other) return true
  addFault(
    state,
    edit,
    `the theme "${other.id}" is called "${label}" already, expected a label of its own for each theme.`,
    'Choose another label.',
  )
  return false
}

const sameLabel = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
