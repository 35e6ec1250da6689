import { buildDocument } from '../report/build-document.ts'
import { reportTables } from '../report/catalogue/report-tables.ts'
import { reportCharts } from '../report/charts/report-charts.ts'
import type { ReportDocument } from '../report/document/report-document.ts'
import { figuresOf } from '../report/figures/figures-of.ts'
import { namedQueries } from '../report/figures/named-queries.ts'
import { indexTables } from '../report/report-index.ts'
import { isChosen, type ReportSettings } from '../report/settings/report-settings.ts'
import { scopeSubtitle, settingsRemarks } from '../report/settings/scope-in-words.ts'
import { answerQueries } from '../tables/answer-queries.ts'
import type { Tables } from '../tables/schema.ts'

/**
 * The report of a run, or of a part of it, before it is written down.
 *
 * @param tables all that the report may show; the numbers of a part's sentences are counted anew
 * @throws ToolkitError O001 when rows refer to rows that are not there
 */
export async function reportDocument(tables: Tables, settings: ReportSettings): Promise<ReportDocument> {
  const { scope, sections, title, author, contact, introduction } = settings
  const shown =
    scope === undefined ? tables : { ...tables, figures: await answerQueries(tables, namedQueries) }
  const index = indexTables(shown)
  const figures = figuresOf(shown.figures)
  return buildDocument(shown, {
    figures,
    charts: reportCharts(index, figures),
    reportTables: reportTables(index).filter(({ id }) => isChosen(id, settings.tables)),
    settings: {
      title,
      introduction,
      ...(author === undefined ? {} : { author }),
      ...(contact === undefined ? {} : { contact }),
      ...(sections === undefined ? {} : { sections }),
      ...(scope === undefined ? {} : { subtitle: scopeSubtitle(scope) }),
      remarks: settingsRemarks(settings),
    },
  })
}
