import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { ChangedFigure } from './report-diff.ts'

/** A row of the table of figures. */
export interface FigureRow {
  readonly name: string
  readonly key: string
  readonly value: number
  readonly description: string
}

/** Numbers of the report's sentences that are others: those of all first, then those of each, both by name. */
export function diffFigures(
  before: readonly FigureRow[],
  after: readonly FigureRow[],
): readonly ChangedFigure[] {
  const byKey = (rows: readonly FigureRow[]) => new Map(rows.map((row) => [`${row.name}\n${row.key}`, row]))
  const [old, now] = [byKey(before), byKey(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((id): ChangedFigure[] => {
      const [was, is] = [old.get(id), now.get(id)]
      if (was?.value === is?.value) return []
      // One of the two is there.
      const { name, key, description } = (is ?? was)!
      return [
        {
          name,
          key,
          description,
          ...(was === undefined ? {} : { before: was.value }),
          ...(is === undefined ? {} : { after: is.value }),
        },
      ]
    })
    .toSorted(
      (a, b) =>
        Number(a.key !== '') - Number(b.key !== '') ||
        compareCodeUnits(a.name, b.name) ||
        compareCodeUnits(a.key, b.key),
    )
}
