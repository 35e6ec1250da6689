import pc from 'picocolors'
import type { CheckFinding, ReportCheck } from '../pipeline/check-report.ts'
import { countOf, groupDigits } from './count-of.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100
/** Of many files of which the same is to be said. */
const NAMED = 5

/** Whether a report matches its tables, for a person: the answer first, then what to do about each thing. */
export function formatCheck(check: ReportCheck, { columns = WIDTH, hasColours }: Output): string {
  const { bold } = pc.createColors(hasColours)
  const width = Math.min(columns, WIDTH)
  const { folder, findings, fingerprint } = check
  const answer =
    findings.length === 0
      ? `The report in ${folder} matches its tables.`
      : `The report in ${folder} does not match its tables: ${countOf(findings.length, 'thing')} to look at.`
  return `${[
    ...indentText(answer, width, '').map(bold),
    ...indentText(comparedInWords(check), width, ''),
    `Fingerprint ${fingerprint}`,
    ...findings.flatMap((finding) => ['', ...findingLines(finding, width, bold)]),
  ].join('\n')}\n`
}

/** What stood the test and what did not is told by the findings; this is how much was put to it. */
function comparedInWords({ files, remade, figures }: ReportCheck): string {
  const parts = [
    ...(files > 0 ? [`${countOf(files, 'file')} with the hashes of run.json`] : []),
    ...(remade > 0 ? [`${countOf(remade, 'file')} with what the program makes of the tables`] : []),
    ...(figures > 0 ? [`${countOf(figures, 'number')} with what their queries count`] : []),
  ]
  return parts.length === 0 ? 'Nothing could be compared.' : `Compared: ${parts.join('; ')}.`
}

function findingLines(
  { code, file, others, problem, found, expected, remedy }: CheckFinding,
  width: number,
  bold: (text: string) => string,
): readonly string[] {
  const names = [file, ...others]
  const shown = names.slice(0, NAMED).join(', ')
  const more = names.length > NAMED ? ` and ${groupDigits(names.length - NAMED)} more` : ''
  return [
    ...indentText(`${shown}${more} ${problem}`, width, '').map(bold),
    ...labelled('found', found, width),
    ...labelled('expected', expected, width),
    ...labelled('to do', `${remedy} (${code})`, width),
  ]
}

const LABEL = 12

/** A text with its label in a column of its own. */
const labelled = (label: string, text: string, width: number): readonly string[] =>
  indentText(text, width, ' '.repeat(LABEL)).map((line, i) =>
    i === 0 ? `  ${label.padEnd(LABEL - 2)}${line.slice(LABEL)}` : line,
  )

/** The same for a program: one object. */
export const formatCheckJson = ({
  folder,
  fingerprint,
  files,
  remade,
  figures,
  findings,
}: ReportCheck): string =>
  `${JSON.stringify(
    {
      report: folder,
      matches: findings.length === 0,
      fingerprint,
      compared: { files, remade, figures },
      findings: findings.map(({ file, others, ...rest }) => ({ files: [file, ...others], ...rest })),
    },
    null,
    2,
  )}\n`
