import type { TableReader } from './open-tables.ts'
import { rowObjects, type Value } from './query-result.ts'
import { quoteText } from './quote.ts'
import { optionalNumberOf, optionalTextOf, textOf } from './typed-value.ts'

/** What a person wants to see of a concern that was found. */
export interface ConcernDetails {
  readonly concernId: string
  readonly establishment: string
  /** The last year of the inspection; missing where the cover has none. */
  readonly year: number | undefined
  readonly number: string | undefined
  readonly priority: string | undefined
  readonly kind: string
  readonly text: string
  readonly file: string
  readonly line: number | undefined
  /** Its themes, best first. */
  readonly themes: readonly { readonly id: string; readonly label: string }[]
  /** Its actions by id, as printed. */
  readonly actions: ReadonlyMap<string, { readonly text: string; readonly line: number | undefined }>
}

/** The concerns of these ids with their plans, themes and actions. */
export async function readConcernDetails(
  reader: TableReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ConcernDetails>> {
  if (ids.length === 0) return new Map()
  const wanted = `concern_id IN (${ids.map(quoteText).join(', ')})`
  const concerns = rowObjects(
    await reader.query(`
SELECT c.concern_id, coalesce(p.establishment, p.title, p.plan_id) AS establishment, year(p.inspection_end) AS year,
  c.number, c.priority, c.kind, c.text, p.source_file, c.line_start
FROM concerns c JOIN plans p USING (plan_id) WHERE ${wanted}`),
  )
  const themes = rowObjects(
    await reader.query(`
SELECT concern_id, theme_id, label FROM concern_themes JOIN themes USING (theme_id) WHERE ${wanted}
ORDER BY concern_id, rank`),
  )
  const actions = rowObjects(
    await reader.query(`SELECT concern_id, action_id, text, line_start FROM actions WHERE ${wanted}`),
  )
  return new Map(
    concerns.map((row) => {
      const concernId = textOf(row['concern_id'])
      const ofConcern = (other: Readonly<Record<string, Value>>): boolean => other['concern_id'] === concernId
      return [
        concernId,
        {
          concernId,
          establishment: textOf(row['establishment']),
          year: optionalNumberOf(row['year']),
          number: optionalTextOf(row['number']),
          priority: optionalTextOf(row['priority']),
          kind: textOf(row['kind']),
          text: textOf(row['text']),
          file: textOf(row['source_file']),
          line: optionalNumberOf(row['line_start']),
          themes: themes
            .filter(ofConcern)
            .map((theme) => ({ id: textOf(theme['theme_id']), label: textOf(theme['label']) })),
          actions: new Map(
            actions
              .filter(ofConcern)
              .map((action) => [
                textOf(action['action_id']),
                { text: textOf(action['text']), line: optionalNumberOf(action['line_start']) },
              ]),
          ),
        },
      ]
    }),
  )
}
