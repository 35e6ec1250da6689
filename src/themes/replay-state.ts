import type { CodebookEdit } from '../domain/codebook-edit.ts'
import type { EditFault } from '../domain/faults/codebook.ts'
import type { ConcernId, ThemeId } from '../domain/ids.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import type { EditedTheme, LinkEdit, ThemeDecision, ThemeStep } from './edited-codebook.ts'

/** The codebook between two edits of a replay. */
export interface ReplayState {
  readonly themes: Map<ThemeId, EditedTheme & { readonly retiredBy?: number }>
  /** What the model reads: the file's themes and the parts of split ones. */
  readonly scored: Map<ThemeId, CodebookTheme>
  readonly steps: ThemeStep[]
  readonly decisions: Map<ConcernId, ThemeDecision>
  readonly links: LinkEdit[]
  readonly lapsed: Map<number, string>
  readonly faults: EditFault[]
  /** New ids of edits that were withdrawn: taken for ever, and by which edit. */
  readonly spent: ReadonlyMap<ThemeId, number>
}

export function stateOf(
  codebook: readonly CodebookTheme[],
  spent: ReadonlyMap<ThemeId, number>,
  lapsed: ReadonlyMap<number, string>,
): ReplayState {
  return {
    themes: new Map(
      codebook.map((theme) => [theme.id, { ...theme, status: 'active', successors: [], notes: [] }]),
    ),
    scored: new Map(codebook.map((theme) => [theme.id, theme])),
    steps: [],
    decisions: new Map(),
    links: [],
    lapsed: new Map(lapsed),
    faults: [],
    spent,
  }
}

/** Adds a fault of an edit. */
export function addFault(
  state: ReplayState,
  { id, line }: CodebookEdit,
  found: string,
  remedy: string,
): void {
  state.faults.push({ line, found: `edit ${id}: ${found}`, remedy })
}

/** Whether a theme may be named by an edit; a fault says why it may not. */
export function isKnown(state: ReplayState, edit: CodebookEdit, theme: ThemeId): boolean {
  if (state.themes.has(theme)) return true
  const by = state.spent.get(theme)
  if (by === undefined)
    addFault(
      state,
      edit,
      `there is no theme "${theme}", expected one of the codebook.`,
      'Correct the id; "crossplan themes list" lists them.',
    )
  else
    addFault(
      state,
      edit,
      `the theme "${theme}" came from edit ${by}, which is withdrawn.`,
      'Withdraw the edits that rely on it as well.',
    )
  return false
}

/** Whether a theme is there and in use; a fault says what became of it otherwise. */
export function isActive(state: ReplayState, edit: CodebookEdit, theme: ThemeId): boolean {
  if (!isKnown(state, edit, theme)) return false
  const { status, retiredBy, successors } = state.themes.get(theme)!
  if (status === 'active') return true
  addFault(
    state,
    edit,
    `the theme "${theme}" was retired by edit ${retiredBy ?? '?'}, its place has ${successors.join(', ')}; expected a theme in use.`,
    'Name the theme that took its place.',
  )
  return false
}

/** Whether an id may be given to a new theme. */
export function isFree(state: ReplayState, edit: CodebookEdit, theme: ThemeId): boolean {
  if (!state.themes.has(theme) && !state.spent.has(theme)) return true
  addFault(
    state,
    edit,
    `the id "${theme}" was used before, expected a new one: ids are never given twice.`,
    'Choose another id.',
  )
  return false
}

/** The themes in use that a theme has become; itself, where it is in use. */
export function leavesOf(themes: ReadonlyMap<ThemeId, EditedTheme>, theme: ThemeId): readonly ThemeId[] {
  const found = themes.get(theme)
  if (!found || found.status === 'active') return [theme]
  return [...new Set(found.successors.flatMap((next) => leavesOf(themes, next)))]
}

/** Puts new themes where `before` stands, so that the codebook keeps its order. */
export function insertThemes(
  state: ReplayState,
  before: ThemeId,
  added: readonly (EditedTheme & { readonly retiredBy?: number })[],
): void {
  const entries = [...state.themes]
  state.themes.clear()
  for (const [id, theme] of entries) {
    if (id === before) for (const one of added) state.themes.set(one.id, one)
    state.themes.set(id, theme)
  }
}

/** Retires a theme in favour of others. */
export function retire(
  state: ReplayState,
  theme: ThemeId,
  edit: CodebookEdit,
  successors: readonly ThemeId[],
): void {
  // Callers have asked whether it is in use.
  state.themes.set(theme, {
    ...state.themes.get(theme)!,
    status: 'retired',
    successors,
    retiredBy: edit.id,
  })
}
