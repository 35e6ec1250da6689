import { groupBy } from '../../util/group-by.ts'
import type { Grid, Section } from '../document/block.ts'
import { code, data, joined, link } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import { sharedFailures, type SharedFailure } from '../shared-failures.ts'
import { facetsOf } from './cite.ts'
import { cutRows } from './cut-rows.ts'
import { failureBlock, failureName } from './failure-block.ts'
import { LIMITS } from './limits.ts'

/** Failures that several establishments share: all in a table, then each with a quote from each and the strongest link. */
export function failuresSection(context: ReportContext): Section {
  const { index, figures } = context
  const failures = sharedFailures(index)
  const title = context.title('failures', 'Failures shared by prisons')
  if (failures.length === 0) {
    const content = 'No failing was found at more than one establishment.'
    return { id: 'failures', title, blocks: [{ kind: 'paragraph', content }] }
  }
  const all = figures.count('failures', '', 'failure')
  const told = cutRows(failures, LIMITS.failures, 'failures', 'recurring_failures', all)
  const listed = cutRows(failures, LIMITS.failureRows, 'failures', 'recurring_failures', all)
  const links = groupBy(
    index.tables.shared_issues.filter(({ verdict }) => verdict === 'recurring'),
    ({ concern_a: id }) => id,
  )
  return {
    id: 'failures',
    title,
    blocks: [
      {
        kind: 'paragraph',
        content: [
          'Concerns of different establishments that an inspector would call the same failing, not only the same theme. A ' +
            'group is held together by the mean probability of all its pairs (0.5 and more), so that one doubtful link does not join two ' +
            'failings. The line is lower here than between two inspections of one prison, so that two concerns that are told as ' +
            'related there can stand within one failure. Pairs and their evidence are in ',
          code('tables/shared_issues.csv'),
          '.',
        ],
      },
      failureGrid(context, listed.shown),
      ...listed.rest,
      ...told.shown.map((failure) => failureBlock(context, failure, links)),
      ...told.rest,
    ],
  }
}

/** Up to this many establishments are named in a cell. */
const NAMED = 8

const failureGrid = ({ index, figures }: ReportContext, failures: readonly SharedFailure[]): Grid => ({
  kind: 'grid',
  caption: 'Shared failures by number of establishments',
  columns: [
    { label: 'failure', isRowHead: true },
    { label: ['establishments (of ', figures.number('establishments'), ')'], isNumeric: true },
    { label: 'concerns', isNumeric: true },
    { label: 'raised at' },
  ],
  rows: failures.map((failure) => ({
    cells: [
      link(failure.id, failureName(failure)),
      figures.number('failure_establishments', failure.id),
      figures.number('failure_size', failure.id),
      joined(
        [
          ...failure.establishments.slice(0, NAMED).map((slug) => data(index.establishmentName(slug))),
          ...(failure.establishments.length > NAMED ? ['and others'] : []),
        ],
        '; ',
      ),
    ],
    facets: facetsOf(index, failure.concerns),
  })),
  sources: ['recurring_failures', 'failure_concerns', 'plans'],
  table: 'shared_failures',
})
