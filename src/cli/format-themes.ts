import pc from 'picocolors'
import type { ListedTheme, ShownTheme } from '../pipeline/theme-results.ts'
import { countOf } from './count-of.ts'
import { formatResult } from './format-result.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100

const COLUMNS = [
  { name: 'theme_id', type: 'VARCHAR' },
  { name: 'label', type: 'VARCHAR' },
  { name: 'area', type: 'VARCHAR' },
  { name: 'establishments', type: 'INTEGER' },
  { name: 'concerns', type: 'INTEGER' },
  { name: 'status', type: 'VARCHAR' },
  { name: 'successors', type: 'VARCHAR' },
  { name: 'note', type: 'VARCHAR' },
]

/** One row for each theme; the last two columns only where they say something, and always in JSON. */
export function formatThemeList(
  themes: readonly ListedTheme[],
  format: 'table' | 'json',
  output: Output,
): string {
  const rows = themes.map((theme) => [
    theme.id,
    theme.label,
    theme.area,
    theme.establishments,
    theme.concerns,
    theme.status,
    theme.successors ?? null,
    theme.note ?? null,
  ])
  const isShown = COLUMNS.map((_, i) => i < 6 || format === 'json' || rows.some((row) => row[i] !== null))
  return formatResult(
    {
      columns: COLUMNS.filter((_, i) => isShown[i]),
      rows: rows.map((row) => row.filter((_, i) => isShown[i])),
    },
    format,
    output,
  )
}

/** A theme for a person. */
export function formatThemeText(theme: ShownTheme, { columns = WIDTH, hasColours }: Output): string {
  const { bold, dim } = pc.createColors(hasColours)
  const width = Math.min(columns, WIDTH)
  const state = theme.status === 'active' ? [] : [`retired, now ${theme.successors ?? 'nothing'}`]
  return `${[
    bold(theme.label),
    dim([theme.id, theme.area, ...state].join(' · ')),
    ...indentText(theme.definition, width, ''),
    ...(theme.note === undefined ? [] : indentText(`Note: ${theme.note}`, width, '')),
    '',
    `${countOf(theme.primary.length, 'concern')} at ${countOf(theme.establishments, 'establishment')}`,
    ...theme.primary.flatMap((concern) => [
      '',
      `${bold(concern.id)} (${concern.establishment}, ${concern.assignedBy === 'analyst' ? 'by the analyst' : concern.score.toFixed(2)}${concern.fit === 'loose' ? ', fits loosely' : ''})`,
      ...indentText(`“${concern.text}”`, width, '  '),
      dim(
        `  ${concern.place}${concern.words === undefined ? '' : ` · by ${concern.words.split('; ').join(', ')}`}`,
      ),
    ]),
    ...(theme.edits.length === 0 ? [] : ['', 'Edits']),
    ...theme.edits.flatMap((edit) =>
      indentText(
        `${edit.id} of ${edit.date}: ${edit.detail} (${edit.reason})${edit.whyNot === undefined ? '' : `; not applied: ${edit.whyNot}`}`,
        width,
        '  ',
      ),
    ),
  ].join('\n')}\n`
}

/** A theme for a program: one object. */
export const formatThemeJson = (theme: ShownTheme): string =>
  `${JSON.stringify(
    {
      theme_id: theme.id,
      label: theme.label,
      healthy_prison_area: theme.area,
      definition: theme.definition,
      status: theme.status,
      successors: theme.successors ?? null,
      note: theme.note ?? null,
      establishments: theme.establishments,
      concerns: theme.primary.map((concern) => ({
        concern_id: concern.id,
        establishment: concern.establishment,
        text: concern.text,
        place: concern.place,
        score: concern.score,
        assigned_by: concern.assignedBy,
        fit: concern.fit ?? null,
        words: concern.words?.split('; ') ?? [],
      })),
      edits: theme.edits.map(({ id, date, detail, reason, whyNot }) => ({
        edit_id: id,
        date,
        detail,
        reason,
        why_not: whyNot ?? null,
      })),
    },
    null,
    2,
  )}\n`
