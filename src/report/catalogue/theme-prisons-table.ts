import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { countThemes } from '../theme-counts.ts'
import { countColumn, idColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'

/** How many concerns of each theme each establishment has: a row for each theme at each establishment. */
export function themePrisonsTable(index: ReportIndex): ReportTable {
  const slugs = [...index.establishments.keys()]
  return reportTableOf({
    id: 'theme_prisons',
    title: 'Concerns by theme and establishment',
    description: 'Each row is one theme at one establishment; 0 where no concern there has it.',
    columns: [
      textColumn('theme', 'Theme', 'name of the theme'),
      textColumn('establishment', 'Establishment', 'name in its latest plan'),
      countColumn('concerns', 'Concerns', 'concerns of the establishment of which it is the primary theme'),
      countColumn('plans', 'Plans', 'plans of the establishment that were read'),
      idColumn('theme_id', 'Theme id', 'row of the table themes'),
    ],
    rows: countThemes(index).flatMap(({ theme, concerns }) => {
      const counts = new Map<string, number>()
      for (const { plan_id: id } of concerns) {
        const slug = index.plan(id).establishment_slug
        counts.set(slug, (counts.get(slug) ?? 0) + 1)
      }
      return slugs.map((slug) => ({
        theme: theme.label,
        establishment: index.establishmentName(slug),
        concerns: counts.get(slug) ?? 0,
        plans: index.establishments.get(slug)?.length ?? 0,
        theme_id: theme.theme_id,
      }))
    }),
    sources: ['themes', 'concern_themes', 'concerns', 'plans'],
    notes: ['themes', 'limit_of_concerns', 'series_break'],
  })
}
