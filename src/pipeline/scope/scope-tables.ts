import { splitList } from '../../report/split-list.ts'
import type { Row, Tables } from '../../tables/schema.ts'
import { storedTables } from '../../tables/stored-tables.ts'
import { listCell } from '../rows/list-cell.ts'
import { keepChains } from './keep-chains.ts'
import { keepClusters } from './keep-clusters.ts'
import { keepFailures } from './keep-failures.ts'
import { keptIds } from './kept-ids.ts'
import { recountPromiseRates } from './recount-promise-rates.ts'
import { recountQuality } from './recount-quality.ts'
import type { Scope } from './scope.ts'

/**
 * The tables of a part of the plans and concerns. No row refers to one that is left out, and whatever counts concerns or
 * promises is counted anew. Outcomes, states of chains and verdicts keep their meaning: against all plans that were read.
 * The codebook, how evidence was weighed, the run, and notices about no plan stay whole.
 *
 * Scoping by everything gives the tables as they are stored; by one scope and then another, what is in both.
 *
 * @param tables the rows of one run, in any order
 * @returns rows in the order of their keys, fractions rounded as they are stored
 */
export function scopeTables(tables: Tables, scope: Scope): Tables {
  const kept = keptIds(tables, scope)
  const { plans, concerns, actions } = kept
  const ofConcerns = <R extends { readonly concern_id: string }>(rows: readonly R[]): readonly R[] =>
    rows.filter((row) => concerns.has(row.concern_id))
  const ofActions = <R extends { readonly action_id: string }>(rows: readonly R[]): readonly R[] =>
    rows.filter((row) => actions.has(row.action_id))
  const areIn = (...ids: readonly string[]): boolean => ids.every((id) => concerns.has(id))

  const part = {
    ...tables,
    plans: tables.plans.filter((row) => plans.has(row.plan_id)),
    concerns: ofConcerns(tables.concerns),
    actions: ofActions(tables.actions),
    action_owners: ofActions(tables.action_owners),
    action_types: ofActions(tables.action_types),
    action_alignment: ofActions(tables.action_alignment),
    notices: tables.notices.filter((row) => row.plan_id === null || plans.has(row.plan_id)),
    theme_edits: tables.theme_edits.filter((row) => isEditIn(row, concerns)),
    concern_themes: ofConcerns(tables.concern_themes),
    ...keepClusters(tables, kept),
    recurrences: tables.recurrences.filter((row) => areIn(row.earlier_concern_id, row.later_concern_id)),
    shared_issues: tables.shared_issues.filter((row) => areIn(row.concern_a, row.concern_b)),
    ...keepFailures(tables, kept),
    concern_outcomes: ofConcerns(tables.concern_outcomes),
    concern_chains: keepChains(tables, kept),
    promises: ofActions(tables.promises).map((row) => {
      const later = splitList(row.later_concern_ids).filter((id) => concerns.has(id))
      return { ...row, later_concern_ids: later.length === 0 ? null : listCell(later) }
    }),
    repeated_actions: tables.repeated_actions.filter(
      (row) => actions.has(row.earlier_action_id) && actions.has(row.later_action_id),
    ),
  }
  return storedTables({
    ...part,
    promise_rates: recountPromiseRates(part),
    theme_quality: recountQuality(tables.theme_quality, part),
  })
}

/** Edits over themes belong to the codebook; one that gave a concern a theme goes with the concern. */
const isEditIn = (edit: Row<'theme_edits'>, concerns: ReadonlySet<string>): boolean =>
  edit.status !== 'applied' ||
  splitList(edit.subject)
    .filter((id) => id.includes('#'))
    .every((id) => concerns.has(id))
