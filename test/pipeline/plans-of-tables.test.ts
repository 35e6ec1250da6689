import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { plansOfTables } from '../../src/pipeline/plans-of-tables.ts'
import { actionOwnersTable } from '../../src/pipeline/rows/action-owners-table.ts'
import { actionsTable } from '../../src/pipeline/rows/actions-table.ts'
import { concernsTable } from '../../src/pipeline/rows/concerns-table.ts'
import { plansTable } from '../../src/pipeline/rows/plans-table.ts'
import { promisesTable } from '../../src/pipeline/rows/promises-table.ts'
import { promisesOf } from '../../src/recurrence/promises-of.ts'
import { readCorpusPlan } from '../support/read-plan.ts'

const tablesOf = (plans: readonly Plan[]) => ({
  plans: plansTable(plans),
  concerns: concernsTable(plans),
  actions: actionsTable(plans),
  action_owners: actionOwnersTable(plans),
  promises: promisesTable(promisesOf(plans, [], [])),
})

describe('plansOfTables(tables)', () => {
  it('undoes the making of tables, in whatever order their rows come', async () => {
    const names = ['hmp-maidstone-2022.txt', 'hmp-maidstone-2025.txt', 'hmp-elmley-2025.txt'] as const
    const read = await Promise.all(names.map(async (name) => (await readCorpusPlan(name)).plan!))
    const plans = [read[2]!, read[0]!, read[1]!]
    const tables = tablesOf(plans)
    expect(tablesOf(plansOfTables(tables))).toEqual(tables)
    expect(
      plansOfTables({
        ...tables,
        plans: tables.plans.toReversed(),
        concerns: tables.concerns.toReversed(),
        actions: tables.actions.toReversed(),
      }),
    ).toEqual(plansOfTables(tables))
  })
})
