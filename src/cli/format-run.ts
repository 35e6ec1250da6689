import pc from 'picocolors'
import { MARKDOWN_FILE, REPORT_FILE } from '../pipeline/report-files.ts'
import { REPORT_TABLES_FOLDER, WORKBOOK_FILE } from '../pipeline/table-files.ts'
import type { ConcernName, RunSummary, SummedRecurrence } from '../pipeline/run-summary.ts'
import { DATABASE_FILE, TABLES_FOLDER } from '../tables/file-names.ts'
import { countOf } from './count-of.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

/** More are in the report; a terminal shows what comes first. */
const MOST_RECURRING = 12
const WIDTH = 100

/** What a run did, for a person. */
export function formatRunText(
  summary: RunSummary,
  out: string,
  { columns = WIDTH, hasColours }: Output,
): string {
  const { bold, dim } = pc.createColors(hasColours)
  const { recurring, notices } = summary
  const width = Math.min(columns, WIDTH)
  // One concern may come back as two.
  const concerns = new Set(recurring.map(({ earlier }) => earlier.concernId)).size
  const more = recurring.length - MOST_RECURRING
  const oddities = notices.info + notices.warning + notices.fatal
  return `${[
    bold(`Read ${countOf(summary.plans, 'plan')} of ${countOf(summary.establishments, 'establishment')}`) +
      `: ${countOf(summary.concerns, 'concern')}, ${countOf(summary.actions, 'action')}, ${countOf(oddities, 'notice')}.`,
    `Found ${summary.themes.found} of the codebook's ${countOf(summary.themes.codebook, 'theme')}, ${countOf(summary.clusters, 'cluster')} and ` +
      `${countOf(summary.sharedFailures, 'failing')} that several establishments share.`,
    '',
    recurring.length === 0
      ? 'No concern was found to recur at a later inspection.'
      : bold(`${countOf(concerns, 'concern')} recurring at a later inspection`) +
        `, ${countOf(summary.relatedPairs, 'more pair')} related:`,
    ...recurring.slice(0, MOST_RECURRING).flatMap((pair) => recurrenceLines(pair, width)),
    ...(more > 0 ? [`  and ${more} more, see the report`] : []),
    '',
    // The fingerprint in brackets is for programs.
    `Vectors ${summary.embedder.replace(/ \(.*\)$/, '')}`,
    `Report  ${out}/${REPORT_FILE} (also ${MARKDOWN_FILE}, ${WORKBOOK_FILE}, ${REPORT_TABLES_FOLDER}/)`,
    `Tables  ${out}/${DATABASE_FILE}, ${out}/${TABLES_FOLDER}/ (CSV, Parquet)`,
    dim(
      `Ask     crossplan sql "SELECT * FROM recurrence_overview"${out === 'reports' ? '' : ` --reports ${out}`}`,
    ),
  ].join('\n')}\n`
}

/** `HMP Maidstone 2022 1.2 → 2025 3 recurring (0.93): …`, the text being that of the later inspection. */
function recurrenceLines(pair: SummedRecurrence, width: number): readonly string[] {
  const { establishment, earlier, later, verdict, probability } = pair
  const head = `${establishment} ${shortName(earlier)} → ${shortName(later)} ${verdict} (${formatProbability(probability)})`
  const [first = '', ...rest] = indentText(`${head}: ${later.text}`, width - 2, '  ')
  return [first, ...rest.map((line) => `  ${line}`)]
}

/** Nothing that is inferred is certain, so nothing is rounded to 1. */
const formatProbability = (probability: number): string =>
  probability >= 0.995 ? '> 0.99' : probability.toFixed(2)

const shortName = ({ year, number, concernId }: ConcernName): string =>
  year === undefined || number === undefined ? concernId : `${year} ${number}`

/** What a run did, for a program: one object. */
export function formatRunJson(summary: RunSummary, out: string): string {
  const { files, notices } = summary
  return `${JSON.stringify(
    {
      run_id: summary.runId,
      fingerprint: summary.fingerprint,
      crossplan_version: summary.version,
      embedder: summary.embedder,
      reports: out,
      report: `${out}/${REPORT_FILE}`,
      database: `${out}/${DATABASE_FILE}`,
      files: { found: files.found, read: files.read, failed: files.failed },
      plans: summary.plans,
      establishments: summary.establishments,
      concerns: summary.concerns,
      actions: summary.actions,
      themes: summary.themes.found,
      clusters: summary.clusters,
      shared_failures: summary.sharedFailures,
      recurrences: summary.recurring.map(({ establishment, earlier, later, probability, verdict }) => ({
        establishment,
        earlier_concern_id: earlier.concernId,
        later_concern_id: later.concernId,
        probability,
        verdict,
        earlier_text: earlier.text,
        later_text: later.text,
      })),
      related_pairs: summary.relatedPairs,
      notices,
      stages: summary.stages,
    },
    null,
    2,
  )}\n`
}
