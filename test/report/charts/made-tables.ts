import type { Row, Tables } from '../../../src/tables/schema.ts'
import { action, concern, plan, primary, promise, recurrence, tablesWith, theme } from '../sample-tables.ts'

export interface MadeCorpus {
  readonly prisons: number
  /** Of each prison, two years apart. */
  readonly inspections?: number
  /** Of each plan; each is raised again at every later inspection and promised again each time. */
  readonly concerns?: number
  readonly themes?: number
}

/** A corpus of as many prisons as are asked for, all alike but for their names. */
export function madeTables({ prisons, inspections = 2, concerns = 2, themes = 3 }: MadeCorpus): Tables {
  const slugs = [...Array(prisons).keys()].map((i) => `alpha${String(i).padStart(3, '0')}`)
  const plans = slugs.flatMap((slug) =>
    [...Array(inspections).keys()].map((i) => madePlan(slug, i, inspections)),
  )
  const all = plans.flatMap(({ plan_id: id }) =>
    [...Array(concerns).keys()].map((i) => concern(`${id}#${i + 1}`, 'Alpha bravo.', { line_start: 10 + i })),
  )
  const earlierOf = (id: string): string =>
    id.replace(/-(\d{4})/, (_, year: string) => `-${Number(year) - 2}`)
  const again = all.filter((row) => all.some((other) => other.concern_id === earlierOf(row.concern_id)))
  return tablesWith({
    plans,
    concerns: all,
    themes: [...Array(themes).keys()].map((i) =>
      theme(`theme${i}`, `Theme ${i}`, i % 2 === 0 ? 'Respect' : 'Safety'),
    ),
    concern_themes: all.map(({ concern_id: id }) =>
      primary(id, `theme${(Number(id.replace(/.*#/, '')) - 1) % themes}`),
    ),
    actions: all.map(({ concern_id: id }) =>
      action(`${id}/1`, 'Alpha will be mended.', { target_month: `${Number(id.slice(9, 13)) + 1}-05-01` }),
    ),
    promises: all.map(({ concern_id: id }) => promise(`${id}/1`, 'recurring', true)),
    recurrences: again.map(({ concern_id: id }) =>
      recurrence(earlierOf(id), id, { verdict: 'recurring', probability: 0.9 }),
    ),
    repeated_actions: again.map(({ concern_id: id }) => ({
      earlier_action_id: `${earlierOf(id)}/1`,
      later_action_id: `${id}/1`,
      verdict: 'same',
      score: 0.9,
      similarity: 0.9,
      shared_things: null,
      earlier_target: null,
      later_target: null,
      slipped_months: 24,
    })),
    concern_chains: all.map((row) => linkOf(row, earlierOf(row.concern_id))),
  })
}

const madePlan = (slug: string, i: number, inspections: number): Row<'plans'> => {
  const year = 2026 - 2 * (inspections - i)
  return plan(`${slug}-${year}`, {
    establishment: `HMP ${slug.replace('alpha', 'Alpha ')}`,
    establishment_slug: slug,
    inspection_start: `${year}-03-02`,
    inspection_end: `${year}-03-13`,
  })
}

function linkOf(row: Row<'concerns'>, earlier: string): Row<'concern_chains'> {
  const slug = row.plan_id.slice(0, 8)
  return {
    chain_id: `chain:${slug}#${row.number ?? ''}`,
    establishment: slug,
    inspection: Number(row.plan_id.slice(9)) / 2,
    plan_id: row.plan_id,
    concern_id: row.concern_id,
    state: 'raised again',
    takes_up: earlier,
    probability: 0.9,
    change: null,
    priority_change: 'unchanged',
    note: null,
  }
}
