import { concernUnknown, themeUnknown } from '../domain/faults/codebook.ts'
import type { ConcernId } from '../domain/ids.ts'
import { formatPlace } from '../domain/place.ts'
import { openTables } from '../tables/open-tables.ts'
import { rowObjects, type Value } from '../tables/query-result.ts'
import { quoteText } from '../tables/quote.ts'
import { textFingerprint } from '../util/text-fingerprint.ts'

/** A theme as the last run found it. */
export interface ListedTheme {
  readonly id: string
  readonly label: string
  readonly area: string
  /** Establishments and concerns of which it is the primary theme. */
  readonly establishments: number
  readonly concerns: number
  readonly status: string
  readonly successors?: string
  readonly note?: string
}

/** An edit of the log, as a run took it. */
export interface ListedEdit {
  readonly id: number
  readonly date: string
  readonly detail: string
  readonly reason: string
  /** Why it was not applied, where it was not. */
  readonly whyNot?: string
}

export interface ThemeConcern {
  readonly id: string
  readonly establishment: string
  readonly text: string
  /** `hmp-elmley-2025.txt:21`. */
  readonly place: string
  readonly score: number
  readonly assignedBy: string
  /** `good` or `loose`; missing where an analyst decided. */
  readonly fit?: string
  /** The words that spoke most for the theme, joined by `; `. */
  readonly words?: string
}

/** One theme with its concerns, best fit first, and the edits that made it what it is. */
export interface ShownTheme extends ListedTheme {
  readonly definition: string
  readonly primary: readonly ThemeConcern[]
  readonly edits: readonly ListedEdit[]
}

const LIST = `
SELECT t.theme_id, t.label, t.healthy_prison_area, t.definition, t.status, t.successors, t.note,
  CAST(count(DISTINCT p.establishment_slug) FILTER (p.establishment IS NOT NULL) AS INTEGER) AS establishments,
  CAST(count(c.concern_id) AS INTEGER) AS concerns
FROM themes t
LEFT JOIN concern_themes ct ON ct.theme_id = t.theme_id AND ct.rank = 1
LEFT JOIN concerns c USING (concern_id)
LEFT JOIN plans p USING (plan_id)
GROUP BY ALL
ORDER BY t.status, establishments DESC, concerns DESC, t.label`

/**
 * All themes of a run, those in use first, most establishments first; zeros are listed.
 * @throws ToolkitError Q004 and Q005 without results, Q006 for those of an older version
 */
export const listThemes = async (reports: string): Promise<readonly ListedTheme[]> =>
  (await ask(reports, LIST)).map(themeOf)

/**
 * @param wanted a theme's id, or its label in any case
 * @throws ToolkitError T024 when the run has no such theme; else as `listThemes`
 */
export async function showTheme(reports: string, wanted: string): Promise<ShownTheme> {
  const themes = await ask(reports, LIST)
  const row =
    themes.find((theme) => theme['theme_id'] === wanted) ??
    themes.find((theme) => textOf(theme['label']).toLowerCase() === wanted.toLowerCase())
  if (!row) throw themeUnknown(wanted, `The results in ${reports}`)
  const theme = themeOf(row)
  const concerns = await ask(
    reports,
    `SELECT c.concern_id, coalesce(p.establishment, p.title, p.establishment_slug) AS establishment, c.text, ct.score,
       ct.assigned_by, ct.fit, ct.words, p.source_file, c.line_start
     FROM concern_themes ct JOIN concerns c USING (concern_id) JOIN plans p USING (plan_id)
     WHERE ct.rank = 1 AND ct.theme_id = ${quoteText(theme.id)}
     ORDER BY ct.score DESC, c.concern_id`,
  )
  const ids = new Set([theme.id, ...concerns.map((concern) => textOf(concern['concern_id']))])
  const edits = await ask(reports, `SELECT * FROM theme_edits ORDER BY edit_id`)
  return {
    ...theme,
    definition: textOf(row['definition']),
    primary: concerns.map((concern) => ({
      id: textOf(concern['concern_id']),
      establishment: textOf(concern['establishment']),
      text: textOf(concern['text']),
      place: formatPlace({
        file: textOf(concern['source_file']),
        ...(typeof concern['line_start'] === 'number' ? { line: concern['line_start'] } : {}),
      }),
      score: Number(concern['score']),
      assignedBy: textOf(concern['assigned_by']),
      ...optional('fit', concern['fit']),
      ...optional('words', concern['words']),
    })),
    edits: edits
      .filter((edit) =>
        [edit['subject'], edit['target']].some((cell) =>
          textOf(cell)
            .split('; ')
            .some((id) => ids.has(id)),
        ),
      )
      .map(editOf),
  }
}

/** The numbers of the edits that a run knew. */
export const knownEdits = async (reports: string): Promise<ReadonlySet<number>> =>
  new Set((await ask(reports, 'SELECT edit_id FROM theme_edits')).map((row) => Number(row['edit_id'])))

/**
 * Fingerprints of the texts of concerns, in their order.
 * @throws ToolkitError T025 when the run does not have one of them
 */
export async function fingerprintsOf(
  reports: string,
  concerns: readonly ConcernId[],
): Promise<readonly string[]> {
  const rows = await ask(
    reports,
    `SELECT concern_id, text FROM concerns WHERE concern_id IN (${concerns.map(quoteText).join(', ')})`,
  )
  const texts = new Map(rows.map((row) => [textOf(row['concern_id']), textOf(row['text'])]))
  const missing = concerns.filter((id) => !texts.has(id))
  if (missing.length > 0) throw concernUnknown(missing, reports)
  return concerns.map((id) => textFingerprint(texts.get(id)!))
}

type Cells = Readonly<Record<string, Value>>

async function ask(reports: string, sql: string): Promise<readonly Cells[]> {
  const reader = await openTables(reports)
  try {
    return rowObjects(await reader.query(sql))
  } finally {
    reader.close()
  }
}

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

const optional = <Name extends string>(
  name: Name,
  value: Value | undefined,
): { readonly [N in Name]?: string } =>
  (typeof value === 'string' ? { [name]: value } : {}) as { readonly [N in Name]?: string }

const themeOf = (row: Cells): ListedTheme => ({
  id: textOf(row['theme_id']),
  label: textOf(row['label']),
  area: textOf(row['healthy_prison_area']),
  establishments: Number(row['establishments']),
  concerns: Number(row['concerns']),
  status: textOf(row['status']),
  ...optional('successors', row['successors']),
  ...optional('note', row['note']),
})

const editOf = (row: Cells): ListedEdit => ({
  id: Number(row['edit_id']),
  date: textOf(row['date']),
  detail: textOf(row['detail']),
  reason: textOf(row['reason']),
  ...optional('whyNot', row['why_not']),
})
