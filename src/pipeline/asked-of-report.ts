import { DEFAULT_SETTINGS, type ReportSettings } from '../report/settings/report-settings.ts'
import type { RunFile } from '../report/run-file/run-file.ts'
import { sha256 } from '../util/sha256.ts'

/**
 * What was asked of a report, for `run.json`: nothing where nobody asked for anything. The list of names is not among it:
 * a hash of names can be guessed.
 */
export function askedOfReport(settings: ReportSettings): RunFile['report'] {
  const { title, author, contact, introduction, sections, tables, scope, isRedacted } = settings
  return {
    ...(title === DEFAULT_SETTINGS.title ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(contact === undefined ? {} : { contact }),
    ...(introduction.length === 0 ? {} : { introduction: sha256(introduction.join('\n\n')) }),
    ...(sections === undefined ? {} : { sections: sections.join(', ') }),
    ...(tables === undefined ? {} : { tables: tables.join(', ') }),
    ...(scope === undefined ? {} : { where: JSON.stringify(scope.limits) }),
    ...(isRedacted ? { masked: true } : {}),
  }
}
