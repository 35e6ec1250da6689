import { themeId, type ThemeId } from '../domain/ids.ts'
import { openTables } from '../tables/open-tables.ts'
import { rowObjects } from '../tables/query-result.ts'
import { textOf } from '../tables/typed-value.ts'
import { groupBy } from '../util/group-by.ts'

/** A concern of a run with what coders get to see of it, and what the model said. */
export interface CodedConcern {
  readonly concernId: string
  readonly establishment: string
  readonly year: string
  readonly text: string
  readonly actions: readonly string[]
  /** The primary theme first; none, where the run found none. */
  readonly themes: readonly ThemeId[]
  /** An analyst set the primary theme, so it is not the model's answer. */
  readonly isSetByAnalyst: boolean
}

/** What sampling and comparing need of a run's tables. */
export interface CodingTables {
  /** In the order of their ids. */
  readonly concerns: readonly CodedConcern[]
  /** Those in use. */
  readonly themes: readonly { readonly id: ThemeId; readonly label: string }[]
  /** The fingerprint of the embedder. */
  readonly embedder: string
}

/** @throws ToolkitError Q004 and Q005 without results, Q006 for those of another version */
export async function readCodingTables(reports: string): Promise<CodingTables> {
  const reader = await openTables(reports)
  const rowsOf = async <Column extends string>(columns: readonly Column[], from: string) => {
    const rows = rowObjects(await reader.query(`SELECT ${columns.join(', ')} FROM ${from}`))
    return rows.map(
      (row) =>
        Object.fromEntries(columns.map((column) => [column, textOf(row[column])])) as Record<Column, string>,
    )
  }
  try {
    const plans = await rowsOf(
      ['plan_id', 'establishment', 'title', 'establishment_slug', 'inspection_end'],
      'plans ORDER BY plan_id',
    )
    const planOf = new Map(plans.map((plan) => [plan.plan_id, plan]))
    const actions = groupBy(
      await rowsOf(['concern_id', 'text'], 'actions ORDER BY concern_id, position'),
      (action) => action.concern_id,
    )
    const assigned = groupBy(
      await rowsOf(
        ['concern_id', 'theme_id', 'assigned_by'],
        'concern_themes ORDER BY concern_id, concern_themes.rank',
      ),
      (row) => row.concern_id,
    )
    const concerns = await rowsOf(['concern_id', 'plan_id', 'text'], 'concerns ORDER BY concern_id')
    const themes = await rowsOf(['theme_id', 'label'], "themes WHERE status = 'active' ORDER BY theme_id")
    const [run] = await rowsOf(['embedder'], 'runs ORDER BY run_id')
    return {
      concerns: concerns.map((concern) => {
        const plan = planOf.get(concern.plan_id)
        const own = assigned.get(concern.concern_id) ?? []
        return {
          concernId: concern.concern_id,
          establishment: plan?.establishment || plan?.title || plan?.establishment_slug || '',
          year: plan?.inspection_end.slice(0, 4) ?? '',
          text: concern.text,
          actions: (actions.get(concern.concern_id) ?? []).map(({ text }) => text),
          themes: own.map((row) => themeId(row.theme_id)),
          isSetByAnalyst: own[0]?.assigned_by === 'analyst',
        }
      }),
      themes: themes.map((theme) => ({ id: themeId(theme.theme_id), label: theme.label })),
      embedder: fingerprintOf(run?.embedder ?? ''),
    }
  } finally {
    reader.close()
  }
}

/** `concepts (offline-3-192ca3ce)` → `offline-3-192ca3ce`. */
const fingerprintOf = (embedder: string): string => /\(([^()]*)\)$/.exec(embedder)?.[1] ?? embedder
