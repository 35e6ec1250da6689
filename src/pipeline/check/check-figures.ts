import type { CheckFinding } from '../../domain/check-finding.ts'
import { figureDiffers, figureUncounted } from '../../domain/faults/report-check.ts'
import { ToolkitError } from '../../domain/toolkit-error.ts'
import { DATABASE_FILE } from '../../tables/file-names.ts'
import type { TableReader } from '../../tables/open-tables.ts'
import { optionalNumberOf, textOf } from '../../tables/typed-value.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'

/** Numbers are stored to 6 places. */
const HALF_PLACE = 5.000001e-7

/** Counts every figure again by its own query. @returns how many there are, and those that came out otherwise */
export async function checkFigures(
  reader: TableReader,
): Promise<{ readonly counted: number; readonly findings: readonly CheckFinding[] }> {
  const { rows } = await reader.query('SELECT name, sql, key, value FROM figures ORDER BY ALL')
  const findings: CheckFinding[] = []
  for (const [, own] of groupBy(rows, ([name, sql]) => `${textOf(name)}\n${textOf(sql)}`)) {
    const [name, sql] = [textOf(own[0]?.[0]), textOf(own[0]?.[1])]
    const stored = new Map(own.map(([, , key, value]) => [textOf(key), optionalNumberOf(value)]))
    findings.push(...(await recount(name, sql, stored, reader)))
  }
  return { counted: rows.length, findings }
}

async function recount(
  name: string,
  sql: string,
  stored: ReadonlyMap<string, number | undefined>,
  reader: TableReader,
): Promise<readonly CheckFinding[]> {
  try {
    const { rows } = await reader.query(
      `SELECT CAST(key AS VARCHAR), CAST(value AS DOUBLE) FROM (${sql}) ORDER BY 1`,
    )
    const counted = new Map(rows.map(([key, value]) => [textOf(key), optionalNumberOf(value)]))
    return [...new Set([...stored.keys(), ...counted.keys()])].toSorted(compareCodeUnits).flatMap((key) => {
      const [is, should] = [stored.get(key), counted.get(key)]
      const isSame =
        is === undefined || should === undefined ? is === should : Math.abs(is - should) < HALF_PLACE
      return isSame ? [] : [figureDiffers(DATABASE_FILE, name, key, is, should)]
    })
  } catch (fault) {
    if (fault instanceof ToolkitError) return [figureUncounted(DATABASE_FILE, name, fault.message)]
    throw fault
  }
}
