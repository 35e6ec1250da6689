import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { sixPlaces } from '../../util/six-places.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { countThemes } from '../theme-counts.ts'
import { namesOf } from './names-of.ts'
import { countColumn, idColumn, placeColumn, quoteColumn, shareColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { rowPlace } from './row-place.ts'
import { inspectedOn, subjectOf } from './subject-of.ts'

/** Themes by the number of establishments, each with the concern that fits it best. */
export function themesTable(index: ReportIndex): ReportTable {
  return reportTableOf({
    id: 'themes',
    title: 'Themes by number of establishments',
    description: 'Each row is one theme; themes that are the primary theme of no concern are listed with 0.',
    columns: [
      textColumn('theme', 'Theme', 'name of the theme'),
      textColumn('area', 'Area', 'area of HM Inspectorate of Prisons’ Expectations'),
      countColumn(
        'establishments',
        'Establishments',
        'establishments where it is the primary theme of a concern',
      ),
      shareColumn(
        'establishment_share',
        'Share of establishments (per cent)',
        'these establishments among all that were read, 0 to 1',
        'z',
      ),
      countColumn('concerns', 'Concerns', 'concerns of which it is the primary theme'),
      countColumn(
        'also_touched',
        'Also touched (concerns)',
        'further concerns of which it is the second or third theme',
      ),
      textColumn('raised_at', 'Raised at', 'these establishments, by name; of many the first 12', 'z'),
      textColumn('years', 'Years', 'years in which the inspections that raised it ended', 'z'),
      quoteColumn('example', 'Example', 'words of the concern that fits the theme best', 'z'),
      placeColumn('example_place', 'Place of the example', 'where it stands: file:first-last line', 'z'),
      textColumn('example_establishment', 'Establishment of the example', 'name of its establishment', 'z'),
      idColumn('theme_id', 'Theme id', 'row of the table themes'),
    ],
    rows: countThemes(index).map(({ theme, establishments, concerns, alsoTouched }) => {
      const [best] = concerns
      const bestPlan = best && index.plan(best.plan_id)
      const years = concerns.flatMap(({ plan_id: id }) => inspectedOn(index.plan(id))?.slice(0, 4) ?? [])
      return {
        theme: theme.label,
        area: theme.healthy_prison_area,
        establishments: establishments.length,
        establishment_share:
          index.establishments.size === 0
            ? null
            : sixPlaces(establishments.length / index.establishments.size),
        concerns: concerns.length,
        also_touched: alsoTouched,
        raised_at: namesOf(index, establishments),
        years: [...new Set(years)].sort(compareCodeUnits).join('; ') || null,
        example: best?.text ?? null,
        example_place: best && bestPlan ? rowPlace(best, bestPlan) : null,
        example_establishment: bestPlan ? subjectOf(index, bestPlan) : null,
        theme_id: theme.theme_id,
      }
    }),
    sources: ['themes', 'concern_themes', 'concerns', 'plans'],
    notes: ['counting', 'themes', 'places'],
  })
}
