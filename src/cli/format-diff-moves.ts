import type {
  ChangedFigure,
  ChangedPair,
  ChangedThemeCount,
  ReportsDiff,
} from '../pipeline/explain-difference.ts'
import { groupBy } from '../util/group-by.ts'
import { countOf, groupDigits } from './count-of.ts'
import { arrow, idList, type DiffPage } from './diff-page.ts'
import { failureLines } from './format-diff-failures.ts'
import { themeSentence } from './format-themes-diff.ts'
import { probabilityOf, shorten } from './print-row.ts'

/** Enough of a concern to tell which it is. */
const TEXT_LENGTH = 90

/** What moved in the findings, a section for each kind; none for what did not move. */
export function moveLines({ before, after, moved }: ReportsDiff, page: DiffPage): readonly string[] {
  const { pairs, outcomes, failures, promises, themes, codebook, figures = [] } = moved
  const section = (title: string, count: number, lines: () => readonly string[]): readonly string[] =>
    count === 0 ? [] : ['', page.bold(title), ...lines()]
  return [
    ...section(
      `Concerns that came back (recurring pairs ${arrow(before.recurring, after.recurring)}, related ${arrow(before.related, after.related)})`,
      pairs.length,
      () =>
        page.groups(
          pairs,
          ({ reason }) => reason,
          (pair) => pairLines(pair, page),
        ),
    ),
    ...section('What became of concerns', outcomes.length, () => [
      ...page.groups(
        grouped(outcomes, ({ before: was, after: is }) => `${was} → ${is}`),
        ({ reason }) => reason,
        ({ change, items }) =>
          page.text(
            `${change}: ${countOf(items.length, 'concern')}, ${idList(items.map(({ concernId }) => concernId))}`,
            2,
          ),
      ),
      ...(outcomes.some(({ after: is }) => is === 'not raised again')
        ? page.text('Not raised again is not resolved.', 1)
        : []),
    ]),
    ...section(
      `Failures that several prisons share (${arrow(before.failures, after.failures)})`,
      failures.length,
      () =>
        page.groups(
          failures,
          ({ reason }) => reason,
          (failure) => failureLines(failure, page),
        ),
    ),
    ...section('Promises', promises.length, () =>
      page.groups(
        grouped(promises, ({ before: was, after: is }) => otherwise(was, is)),
        ({ reason }) => reason,
        ({ change, items }) => {
          const concerns = [...new Set(items.map(({ actionId }) => actionId.replace(/\/[^/]*$/, '')))]
          return page.text(
            `${change}: ${countOf(items.length, 'promise')} for ${countOf(concerns.length, 'concern')}, ${idList(concerns)}`,
            2,
          )
        },
      ),
    ),
    ...section('Themes, by prisons that have them as a primary theme', themes.length, () =>
      page.list(themes, (theme) => page.text(themeCountSentence(theme), 1), 1),
    ),
    ...section('The codebook', codebook.themes.length, () =>
      page.list(codebook.themes, (theme) => page.text(themeSentence(theme), 1), 1),
    ),
    ...section(
      `Primary themes of concerns (${groupDigits(codebook.concerns.length)} of ${countOf(codebook.compared, 'concern')} in both runs)`,
      codebook.concerns.length,
      () =>
        page.groups(
          codebook.concerns,
          ({ reason }) => reason.text,
          ({ id, before: was = 'none', after: is = 'none' }) => page.text(`${id}: ${was} → ${is}`, 2),
        ),
    ),
    ...section('Numbers of the report', figures.length, () => figureLines(figures, page)),
  ]
}

function pairLines(
  { change, before, after, earlier, later, text }: ChangedPair,
  page: DiffPage,
): readonly string[] {
  const state = (of: ChangedPair['after']): string => {
    if (of === undefined) return 'not listed'
    return of.decidedBy === 'reviewer'
      ? `${of.verdict} by a reviewer`
      : `${of.verdict}, ${probabilityOf(of.probability)}`
  }
  const verdict = {
    // A pair that is new is linked, one that is not any more was.
    now: `Now ${state(after)}${before === undefined ? '' : ` (before ${state(before)})`}`,
    'no longer': `No longer ${state(before)} (now ${state(after)})`,
    otherwise: `Now ${state(after)} (before ${state(before)})`,
  }[change]
  return [
    ...page.text(`${verdict}: ${earlier} and ${later}`, 2),
    ...page.text(`“${shorten(text.replaceAll('\n', ' '), TEXT_LENGTH)}”`, 3).map(page.dim),
  ]
}

interface Grouped<T> {
  readonly reason: string
  readonly change: string
  readonly items: readonly T[]
}

/** Items of one reason that changed alike, as one. */
const grouped = <T extends { readonly reason: string }>(
  items: readonly T[],
  changeOf: (item: T) => string,
): readonly Grouped<T>[] =>
  [...groupBy(items, (item) => `${item.reason}\n${changeOf(item)}`).values()].map((own) => ({
    // Each group holds one item at least.
    reason: own[0]!.reason,
    change: changeOf(own[0]!),
    items: own,
  }))

/** What two findings of a promise do not have in common: they begin with what the plan said. */
function otherwise(before: string, after: string): string {
  const [was, is] = [before.split(', '), after.split(', ')]
  while (was.length > 1 && is.length > 1 && was[0] === is[0]) {
    was.shift()
    is.shift()
  }
  return `${was.join(', ')} → ${is.join(', ')}`
}

function themeCountSentence(theme: ChangedThemeCount): string {
  const { label, prisonsBefore, prisonsAfter, concernsBefore, concernsAfter, came, left, given, taken } =
    theme
  const parts = [
    ...(came > 0 ? [countOf(came, 'new concern')] : []),
    ...(left > 0 ? [countOf(left, 'concern that is gone', 'concerns that are gone')] : []),
    ...(given > 0 ? [`${given} from other themes`] : []),
    ...(taken > 0 ? [`${taken} to other themes`] : []),
  ]
  return `${label}: prisons ${arrow(prisonsBefore, prisonsAfter)}, concerns ${arrow(concernsBefore, concernsAfter)} (${parts.join(', ')})`
}

/** Numbers of single prisons, themes and concerns follow from what is told above. */
function figureLines(figures: readonly ChangedFigure[], page: DiffPage): readonly string[] {
  const shown = (value: number | undefined): string => (value === undefined ? 'none' : String(value))
  const ofAll = figures.filter(({ key }) => key === '')
  const rest = figures.length - ofAll.length
  return [
    ...page.list(
      ofAll,
      ({ description, before, after }) =>
        page.text(`${description.replace(/\.$/, '')}: ${shown(before)} → ${shown(after)}`, 1),
      1,
    ),
    ...(rest === 0
      ? []
      : page.text(
          `${ofAll.length === 0 ? '' : 'And '}${countOf(rest, 'number')} of single prisons, themes or others: --format json has all of them.`,
          1,
        )),
  ]
}
