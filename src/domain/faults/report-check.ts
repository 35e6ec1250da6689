import type { CheckFinding } from '../check-finding.ts'
import type { ToolkitError } from '../toolkit-error.ts'

const RUN_AGAIN = 'make results and report again with "crossplan run"'

/** Where two texts first differ, and what stands there in each. */
export interface Difference {
  /** `line 12`; `line 3 (maidstone-2025), source_file`. */
  readonly where: string
  readonly found: string
  readonly expected: string
}

interface Sum {
  readonly bytes: number
  readonly sha256: string
}

const sumInWords = ({ bytes, sha256 }: Sum): string => `${bytes} bytes, SHA-256 ${sha256}`
const partOf = ({ where }: Difference, text: string): string => `${where}: ${text}`

const one = (
  code: string,
  file: string,
  rest: Pick<CheckFinding, 'problem' | 'found' | 'expected' | 'remedy'>,
): CheckFinding => ({ code, file, others: [], ...rest })

/** O041: there is no run.json. */
export const noRunFile = (file: string): CheckFinding =>
  one('O041', file, {
    problem: 'is missing, so that nobody can tell whether files were changed',
    found: 'no such file',
    expected: 'what report and tables were made of, with a hash of each file',
    remedy: `If an older version made the report, ${RUN_AGAIN}; else put the file back.`,
  })

/** O042: files that run.json names are not there. @param files at least one */
export const filesMissing = ([file = '', ...others]: readonly string[]): CheckFinding => ({
  ...one('O042', file, {
    problem: others.length === 0 ? 'is missing' : 'are missing',
    found: others.length === 0 ? 'no such file' : 'no such files',
    expected: others.length === 0 ? 'a file that was published with the report' : 'files of the report',
    remedy: `Put back what was published, or ${RUN_AGAIN}.`,
  }),
  others,
})

/** O043: a file is another one than was published. @param difference where it is known what should stand there */
export const fileChanged = (file: string, found: Sum, expected: Sum, difference?: Difference): CheckFinding =>
  one('O043', file, {
    problem: 'was changed after it was made',
    found: difference === undefined ? sumInWords(found) : partOf(difference, difference.found),
    expected: difference === undefined ? sumInWords(expected) : partOf(difference, difference.expected),
    remedy: `Put the published file back, or ${file.startsWith('tables/') ? RUN_AGAIN : 'make the report again with "crossplan report"'}. What is to read otherwise belongs into plans, corrections, codebook or crossplan.yaml.`,
  })

/** O044: files that look like a part of the report and are none. @param files at least one */
export const filesAdded = ([file = '', ...others]: readonly string[]): CheckFinding => ({
  ...one('O044', file, {
    problem: others.length === 0 ? 'is no part of this report' : 'are no part of this report',
    found: `not in run.json; a reader would take ${others.length === 0 ? 'it for a part' : 'them for parts'} of the report by where ${others.length === 0 ? 'it lies' : 'they lie'}`,
    expected: 'only files of this run',
    remedy: `Move ${others.length === 0 ? 'it' : 'them'} elsewhere; an older run or another program may have left ${others.length === 0 ? 'it' : 'them'}.`,
  }),
  others,
})

/** O045: a part of the results that another run made. */
export const otherRun = (file: string, found: string, expected: string): CheckFinding =>
  one('O045', file, {
    problem: 'is of another run',
    found: `fingerprint ${found}`,
    expected: `fingerprint ${expected}`,
    remedy: `Put the file of that run in its place, or ${RUN_AGAIN}.`,
  })

/** O046: run.json and the tables say different things of what went in. */
export const ingredientDiffers = (
  file: string,
  name: string,
  found: string,
  expected: string,
): CheckFinding =>
  one('O046', file, {
    problem: `says otherwise than the tables what the run was made of (${name})`,
    found,
    expected,
    remedy: `Put back file and database as they were published, or ${RUN_AGAIN}.`,
  })

/** O047: rows of a table in the database are not those that the run wrote. */
export const tableChanged = (
  file: string,
  table: string,
  rows: { readonly found: number; readonly expected: number },
  difference?: Difference,
): CheckFinding =>
  one('O047', file, {
    problem: `was changed after it was made: table ${table}`,
    found:
      difference === undefined
        ? `other rows (${rows.found}) than were written`
        : partOf(difference, difference.found),
    expected:
      difference === undefined
        ? `the rows written (${rows.expected})`
        : partOf(difference, difference.expected),
    remedy: `Put the published database back, or ${RUN_AGAIN}.`,
  })

/**
 * O048: files are as they were published, but are not what the program makes of the tables.
 * @param files at least one
 * @param causes what is on record as another one than then
 */
export const reportOutdated = (
  [file = '', ...others]: readonly string[],
  causes: readonly string[],
  difference?: Difference,
): CheckFinding => ({
  ...one('O048', file, {
    problem: `${others.length === 0 ? 'is' : 'are'} not what the program makes of the tables${
      causes.length === 0 ? '' : `, since ${causes.join(', and ')}`
    }`,
    found: difference === undefined ? 'other bytes' : partOf(difference, difference.found),
    expected: difference === undefined ? 'the same bytes' : partOf(difference, difference.expected),
    remedy:
      causes.length === 0
        ? 'Report this as a bug, with run.json: nothing that is on record explains it.'
        : 'Check it with the version and settings that made it, or make the report again with "crossplan report".',
  }),
  others,
})

/** O049: a number of the report's sentences is not what its query counts. */
export const figureDiffers = (
  file: string,
  name: string,
  key: string,
  found: number | undefined,
  expected: number | undefined,
): CheckFinding =>
  one('O049', file, {
    problem: `gives a number that its query does not count: figure ${key === '' ? name : `${name} of ${key}`}`,
    found: found === undefined ? 'no such number' : String(found),
    expected: expected === undefined ? 'no such number' : String(expected),
    remedy: `Put the published database back, or ${RUN_AGAIN}.`,
  })

/** O050: the query of a number cannot be asked. */
export const figureUncounted = (file: string, name: string, fault: string): CheckFinding =>
  one('O050', file, {
    problem: `has a number that cannot be counted again: figure ${name}`,
    found: fault,
    expected: 'a query over the tables',
    remedy: `Put the published database back, or ${RUN_AGAIN}.`,
  })

/** A part of the results that cannot be read: with the code of the fault (Q005, F006, O040…). */
export const partUnread = (file: string, expected: string, fault: ToolkitError): CheckFinding =>
  one(fault.code, file, {
    problem: 'cannot be read',
    found: fault.message,
    expected,
    remedy: fault.remedy,
  })
