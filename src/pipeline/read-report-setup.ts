import { dirname, isAbsolute, join } from 'node:path'
import { settingsEncoding } from '../domain/faults/settings.ts'
import type { RedactionEntry } from '../domain/redaction-entry.ts'
import type { RegionList } from '../domain/region-list.ts'
import type { ReportSetup } from '../domain/report-setup.ts'
import type { ScopeCondition } from '../domain/scope-condition.ts'
import type { Files } from '../effects/files.ts'
import { parseRedactionList } from '../settings/parse-redaction-list.ts'
import { parseRegions } from '../settings/parse-regions.ts'
import { parseReportSetup } from '../settings/parse-report-setup.ts'

/** The file of settings that is read from the working folder where none is named. */
export const SETUP_FILE = 'crossplan.yaml'

/** What somebody asks of one report: each goes before what the file of settings has. */
export interface ReportOptions {
  /** The file of settings; default: crossplan.yaml of the working folder, which may be missing. */
  readonly settings?: string
  /** Limits; none at all: everything. */
  readonly where?: readonly ScopeCondition[]
  /** A file that says which establishment is in which region. */
  readonly regions?: string
  /** A list of names and phrases to be masked. */
  readonly redact?: string
  readonly title?: string
}

/** Settings with the files that they name read. */
export interface LoadedSetup extends Omit<ReportSetup, 'regions' | 'redact'> {
  /** The file of settings; left out where there is none. */
  readonly file?: string
  readonly regions?: RegionList
  /** What is to be masked; left out where nothing is. */
  readonly redactions?: readonly RedactionEntry[]
}

/**
 * Reads what is set about the report.
 *
 * @throws ToolkitError E001 when a file that was named is missing, S001 with the line of each fault of form, S002 for a file
 * that is not UTF-8
 */
export async function readReportSetup(
  options: ReportOptions,
  files: Pick<Files, 'readFile' | 'readKind'>,
): Promise<LoadedSetup> {
  const file = options.settings ?? ((await files.readKind(SETUP_FILE)) === undefined ? undefined : SETUP_FILE)
  const setup: ReportSetup =
    file === undefined ? { introduction: [], where: [] } : parseReportSetup(await readText(file, files), file)
  const { regions, redact, ...rest } = setup
  const beside = (path: string): string => (isAbsolute(path) ? path : join(dirname(file ?? ''), path))
  const regionFile = options.regions ?? (regions === undefined ? undefined : beside(regions))
  const list = options.redact ?? (redact === undefined ? undefined : beside(redact))
  return {
    ...rest,
    ...(file === undefined ? {} : { file }),
    ...(options.title === undefined ? {} : { title: options.title }),
    where: options.where ?? setup.where,
    ...(regionFile === undefined
      ? {}
      : { regions: parseRegions(await readText(regionFile, files), regionFile) }),
    ...(list === undefined ? {} : { redactions: parseRedactionList(await readText(list, files), list) }),
  }
}

async function readText(file: string, files: Pick<Files, 'readFile'>): Promise<string> {
  const bytes = await files.readFile(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw settingsEncoding(file)
  }
}
