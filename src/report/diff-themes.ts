import type { Row, Tables } from '../tables/schema.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { themeReasons, type ThemeReason } from './theme-reasons.ts'

/** A theme that is another one now, and the edit that made it so; none, where the codebook itself changed. */
export interface ChangedTheme {
  readonly change: 'renamed' | 'merged' | 'split' | 'retired' | 'new' | 'restored' | 'removed'
  readonly id: string
  readonly label: string
  /** The earlier label of a renamed theme; the ids that took a retired one's place, joined by `; `. */
  readonly detail?: string
  readonly edit?: number
}

/** A concern whose primary theme is another one now. */
export interface ChangedConcern {
  readonly id: string
  /** Ids of themes; missing where the concern has none. */
  readonly before?: string
  readonly after?: string
  readonly reason: ThemeReason
}

export interface ThemesDiff {
  readonly themes: readonly ChangedTheme[]
  /** Of the concerns in both runs, by id. */
  readonly concerns: readonly ChangedConcern[]
  /** Concerns in both runs. */
  readonly compared: number
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

/** What became of themes, and of the primary themes of concerns, from one run to another, and why. */
export function diffThemes(before: Tables, after: Tables): ThemesDiff {
  const [themesBefore, themesAfter] = [primaryThemes(before), primaryThemes(after)]
  const [idsBefore, idsAfter] = [concernIds(before), concernIds(after)]
  const both = [...idsBefore].filter((id) => idsAfter.has(id)).sort(compareCodeUnits)
  const reasonOf = themeReasons(before, after)
  return {
    themes: changedThemes(before, after),
    concerns: both.flatMap((id): ChangedConcern[] => {
      const [was, is] = [themesBefore.get(id), themesAfter.get(id)]
      if (was === is) return []
      const themes = {
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      }
      return [{ id, ...themes, reason: reasonOf({ id, ...themes }) }]
    }),
    compared: both.length,
    added: [...idsAfter].filter((id) => !idsBefore.has(id)).sort(compareCodeUnits),
    gone: [...idsBefore].filter((id) => !idsAfter.has(id)).sort(compareCodeUnits),
  }
}

const themesById = ({ themes }: Tables): ReadonlyMap<string, Row<'themes'>> =>
  new Map(themes.map((theme) => [theme.theme_id, theme]))

const concernIds = ({ concerns }: Tables): ReadonlySet<string> =>
  new Set(concerns.map(({ concern_id: id }) => id))

const primaryThemes = ({ concern_themes: rows }: Tables): ReadonlyMap<string, string> =>
  new Map(rows.filter(({ rank }) => rank === 1).map((row) => [row.concern_id, row.theme_id]))

function changedThemes(before: Tables, after: Tables): readonly ChangedTheme[] {
  const [old, now] = [themesById(before), themesById(after)]
  const editOf = (id: string, operations: readonly string[], part: 'subject' | 'target') => {
    const edit = after.theme_edits.findLast(
      (row) =>
        row.status === 'applied' &&
        operations.includes(row.operation) &&
        (row[part] ?? '').split('; ').includes(id),
    )
    return edit
  }
  const withEdit = (edit: Row<'theme_edits'> | undefined) =>
    edit === undefined ? {} : { edit: edit.edit_id }
  const changes = [...now.values()].flatMap((theme): ChangedTheme[] => {
    const { theme_id: id, label, status, successors } = theme
    const was = old.get(id)
    const found: ChangedTheme[] = []
    if (!was) found.push({ change: 'new', id, label, ...withEdit(editOf(id, ['merge', 'split'], 'target')) })
    else if (was.label !== label)
      found.push({
        change: 'renamed',
        id,
        label,
        detail: was.label,
        ...withEdit(editOf(id, ['rename', 'merge'], 'target')),
      })
    if (status === 'retired' && was?.status !== 'retired') {
      const edit = editOf(id, ['merge', 'split'], 'subject')
      const change =
        edit?.operation === 'merge' ? 'merged' : edit?.operation === 'split' ? 'split' : 'retired'
      found.push({
        change,
        id,
        label,
        ...(successors === null ? {} : { detail: successors }),
        ...withEdit(edit),
      })
    }
    if (status === 'active' && was?.status === 'retired') found.push({ change: 'restored', id, label })
    return found
  })
  const removed = [...old.values()]
    .filter(({ theme_id }) => !now.has(theme_id))
    .map(({ theme_id: id, label }): ChangedTheme => ({ change: 'removed', id, label }))
  return [...changes, ...removed]
}
