import type { Effects } from '../effects/effects.ts'
import type { Tables } from '../tables/schema.ts'
import { askedOfReport } from './asked-of-report.ts'
import { checkReport, type ReportCheck } from './check-report.ts'
import { editionSettings, makeEdition } from './make-edition.ts'
import { readReportSetup } from './read-report-setup.ts'
import { readStoredRun } from './read-stored-run.ts'
import { reportFiles } from './report-files.ts'
import { reportFolder, type WriteReportOptions } from './write-report.ts'

/**
 * Tells whether the report that `writeReport` would write matches the one that is there. Nothing is written.
 *
 * @throws ToolkitError as `writeReport`, but for what is about writing; as `checkReport`
 */
export async function checkWrittenReport(
  options: WriteReportOptions,
  { files }: Pick<Effects, 'files'>,
): Promise<ReportCheck> {
  const { reports } = options
  const setup = await readReportSetup(options, files)
  // What a limit means is known by the tables alone.
  const settings =
    setup.where.length === 0
      ? editionSettings(setup)
      : makeEdition((await readStoredRun(reports)).tables, setup).settings
  const makeAnew = (tables: Tables) => {
    const edition = makeEdition(tables, setup)
    return reportFiles(edition.tables, edition.settings)
  }
  return checkReport(
    {
      reports,
      report: reportFolder(options, setup),
      makeAnew,
      asked: askedOfReport(settings),
    },
    { files },
  )
}
