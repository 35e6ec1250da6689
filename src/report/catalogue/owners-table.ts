import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import { sixPlaces } from '../../util/six-places.ts'
import type { Row } from '../../tables/schema.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { countPromises, isSmall, type CountedPromises } from './count-promises.ts'
import { countColumn, reliabilityColumn, shareColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'

/** Stands for all owners of one kind. */
const ALL = 'all of this kind [t]'

/** Who answers for actions and what became of their concerns; the kinds and owners of the most actions first. */
export function ownersTable(index: ReportIndex): ReportTable {
  const promises = new Map(index.tables.promises.map((row) => [row.action_id, row]))
  const promisesOf = (rows: readonly Row<'action_owners'>[]): readonly Row<'promises'>[] =>
    [...new Set(rows.map(({ action_id: id }) => id))].flatMap((id) => promises.get(id) ?? [])
  const kinds = [...groupBy(index.tables.action_owners, (row) => row.owner_kind)].map(([kind, rows]) => {
    const owners = [...groupBy(rows, ({ owner }) => owner)].map(([owner, own]) =>
      ownerRow(kind, owner, countPromises(index, promisesOf(own))),
    )
    return {
      total: ownerRow(kind, ALL, countPromises(index, promisesOf(rows))),
      owners: owners.sort(byActions),
    }
  })
  return reportTableOf({
    id: 'owners',
    title: 'Owners of actions, and what became of the concerns',
    description: 'Each row is one owner, or all owners of one kind together.',
    columns: [
      textColumn('owner_kind', 'Kind of owner', 'governor, hmpps, health, education, estates or other'),
      textColumn('owner', 'Owner', 'name of the owner, normalised; or all of this kind'),
      countColumn('actions', 'Actions', 'actions that it answers for, alone or with others'),
      countColumn(
        'said_complete',
        'Said to be complete (actions)',
        'of these, those that plans say are complete',
      ),
      countColumn('tested', 'Inspected again (actions)', 'of all its actions, those whose establishment was'),
      countColumn(
        'due',
        'Due before the next inspection (actions)',
        'of those inspected again, those whose target month was over when it began, or said to be complete',
      ),
      countColumn(
        'raised_again',
        'Concern raised again (actions)',
        'of those inspected again, answers to concerns that the next inspection raised again',
      ),
      shareColumn(
        'raised_again_share',
        'Concern raised again (per cent of actions inspected again)',
        'concern raised again / inspected again, 0 to 1',
        'z',
      ),
      countColumn('concerns', 'Concerns (of actions inspected again)', 'concerns that these actions answer'),
      reliabilityColumn('whether the share rests on fewer than 30 actions or 10 concerns'),
    ],
    rows: kinds
      .toSorted((a, b) => byActions(a.total, b.total))
      .flatMap(({ total, owners }) => [total, ...owners]),
    sources: ['action_owners', 'promises', 'actions'],
    notes: [
      'joint_owners',
      'small_numbers',
      'said_complete',
      'not_raised_again',
      'limit_of_concerns',
      'due',
      'shared_outcome',
    ],
  })
}

function ownerRow(kind: string, owner: string, count: CountedPromises) {
  return {
    owner_kind: kind,
    owner,
    actions: count.promises,
    said_complete: count.saidComplete,
    tested: count.tested,
    due: count.due,
    raised_again: count.raisedAgain,
    raised_again_share: count.tested === 0 ? null : sixPlaces(count.raisedAgain / count.tested),
    concerns: count.testedConcerns,
    low_reliability: isSmall(count),
  }
}

type OwnerRow = ReturnType<typeof ownerRow>

const byActions = (a: OwnerRow, b: OwnerRow): number =>
  b.actions - a.actions || compareCodeUnits(a.owner_kind, b.owner_kind) || compareCodeUnits(a.owner, b.owner)
