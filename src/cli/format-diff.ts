import type { ComparedRun, ReportsDiff } from '../pipeline/explain-difference.ts'
import { countOf, groupDigits } from './count-of.ts'
import { diffPage, type DiffPage } from './diff-page.ts'
import { causeLines } from './format-diff-causes.ts'
import { moveLines } from './format-diff-moves.ts'
import { probabilityOf } from './print-row.ts'
import type { Output } from './world.ts'

/** Why two reports differ, for a person: the two, what went in otherwise, what moved in short, then one by one. */
export function formatReportsDiff(
  diff: ReportsDiff,
  folders: readonly [string, string],
  output: Output,
): string {
  const page = diffPage(output)
  const { before, after, isSame } = diff
  if (isSame) return `${sameLines(diff, folders, page).join('\n')}\n`
  return `${[
    ...page.text(`Earlier: ${folders[0]}, ${runSentence(before)}`, 0),
    ...page.text(`Later: ${folders[1]}, ${runSentence(after)}`, 0),
    '',
    page.bold('Why they differ'),
    ...causeLines(diff, page),
    '',
    page.bold('What moved'),
    ...summaryLines(diff, page),
    ...moveLines(diff, page),
    ...tableLines(diff, page),
  ].join('\n')}\n`
}

const sameLines = (
  { after, notCompared }: ReportsDiff,
  folders: readonly [string, string],
  page: DiffPage,
) => [
  page.bold('The two reports are the same.'),
  ...page.text(`${folders[0]} and ${folders[1]}, ${runSentence(after)}`, 0),
  ...page.text(`Fingerprint ${after.fingerprint}`, 0),
  ...notComparedLines(notCompared, page),
]

const runSentence = ({ plans, establishments, concerns, runId, version }: ComparedRun): string =>
  `${countOf(plans, 'plan')} of ${countOf(establishments, 'establishment')}, ${countOf(concerns, 'concern')} (${runId}, Crossplan ${version})`

/** One line for each kind of finding; one for all where none moved. */
function summaryLines({ before, after, moved, tables }: ReportsDiff, page: DiffPage): readonly string[] {
  const { pairs, kept, outcomes, failures, promises, themes, codebook, figures } = moved
  const of = <T extends { readonly change: string }>(items: readonly T[], change: T['change']): number =>
    items.filter((item) => item.change === change).length
  const counts = (parts: readonly (readonly [number, string])[]): string =>
    parts
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${groupDigits(count)} ${word}`)
      .join(', ')
  const lines = [
    ...(pairs.length === 0
      ? []
      : [
          `Pairs of concerns that came back: ${counts([
            [of(pairs, 'now'), 'linked now'],
            [of(pairs, 'no longer'), 'no longer'],
            [of(pairs, 'otherwise'), 'otherwise'],
          ])}`,
        ]),
    ...(kept.moved === 0
      ? []
      : [
          `${countOf(kept.pairs, 'linked pair')} kept ${kept.pairs === 1 ? 'its' : 'their'} verdict, ${groupDigits(kept.moved)} at another probability (by ${probabilityOf(kept.most)} at most)`,
        ]),
    ...(outcomes.length === 0 ? [] : [`${countOf(outcomes.length, 'concern')} with another outcome`]),
    ...(failures.length === 0
      ? []
      : [
          `Shared failures: ${counts(
            (['appeared', 'went', 'grew', 'shrank', 'changed', 'renamed'] as const).map((change) => [
              of(failures, change),
              change,
            ]),
          )}`,
        ]),
    ...(promises.length === 0 ? [] : [`${countOf(promises.length, 'promise')} with another finding`]),
    ...(themes.length === 0
      ? []
      : [
          `${countOf(themes.length, 'theme')} with other concerns, ${groupDigits(themes.filter((theme) => theme.prisonsBefore !== theme.prisonsAfter).length)} of them in another number of prisons`,
        ]),
    ...(codebook.concerns.length === 0
      ? []
      : [
          `${groupDigits(codebook.concerns.length)} of ${countOf(codebook.compared, 'concern')} in both runs ${codebook.concerns.length === 1 ? 'has' : 'have'} another primary theme`,
        ]),
    ...(figures && figures.length > 0 ? [`${countOf(figures.length, 'number')} of the report`] : []),
  ]
  if (lines.length > 0) return lines.flatMap((line) => page.text(line, 1))
  return page.text(
    before.fingerprint === after.fingerprint
      ? `Nothing: the findings are the same, by the same fingerprint ${after.fingerprint}.`
      : `Concerns that came back, outcomes, shared failures, promises and themes are the same${tables.length === 0 ? ', and so is every row of the tables' : '; other tables are not'}.`,
    1,
  )
}

function tableLines({ tables, notCompared }: ReportsDiff, page: DiffPage): readonly string[] {
  const rows = tables.map(({ name, rowsBefore, rowsAfter, gone, added, changed }) => {
    const parts = [
      ...(added > 0 ? [`${groupDigits(added)} new`] : []),
      ...(gone > 0 ? [`${groupDigits(gone)} gone`] : []),
      ...(changed > 0 ? [`${groupDigits(changed)} changed`] : []),
    ]
    const count =
      rowsBefore === rowsAfter
        ? groupDigits(rowsAfter)
        : `${groupDigits(rowsBefore)} → ${groupDigits(rowsAfter)}`
    return `${name}: ${count} ${rowsAfter === 1 && rowsBefore === 1 ? 'row' : 'rows'}, ${parts.join(', ')}`
  })
  return [
    ...(rows.length === 0
      ? []
      : ['', page.bold('Tables with other rows'), ...rows.flatMap((row) => page.text(row, 1))]),
    ...notComparedLines(notCompared, page),
  ]
}

const notComparedLines = (names: readonly string[], page: DiffPage): readonly string[] =>
  names.length === 0
    ? []
    : ['', ...page.text(`Not compared, since not both results have them: ${names.join(', ')}.`, 0)]
