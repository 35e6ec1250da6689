import { formatCsv } from '../../util/format-csv.ts'
import { spreadsheetSafe } from '../../util/spreadsheet-safe.ts'
import type { RedactionFinding } from './redact-tables.ts'

/** Beside the report: what was masked, and what a person should look at. */
export const REDACTIONS_FILE = 'redactions.csv'

const HEADER = [
  'for_the_analyst',
  'mask',
  'kind',
  'words',
  'place',
  'table',
  'row',
  'column',
  'list_line',
] as const
const WARNING = 'do not publish'
const NOT_MASKED = 'found, not masked'

/** The list of what was found, for the analyst to confirm: CSV, what was not masked first. */
export const formatRedactions = (findings: readonly RedactionFinding[]): string =>
  formatCsv([
    HEADER,
    ...[...findings]
      .sort((a, b) => Number(a.mask !== undefined) - Number(b.mask !== undefined))
      .map(({ mask, kind, words, place, table, row, column, line }) =>
        [WARNING, mask ?? NOT_MASKED, kind, words, place, table, row, column, String(line ?? '')].map(
          spreadsheetSafe,
        ),
      ),
  ])
