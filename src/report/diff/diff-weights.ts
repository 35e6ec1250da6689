import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { ChangedWeight } from './report-diff.ts'

type WeightTables = Pick<Tables, 'evidence_levels' | 'recurrences' | 'shared_issues'>

/** Kinds of evidence that are weighed otherwise, and what is held of a pair before any evidence. */
export function diffWeights(before: WeightTables, after: WeightTables): readonly ChangedWeight[] {
  const priors = (['recurrences', 'shared_issues'] as const).filter(
    // Without pairs nothing was weighed.
    (kind) => before[kind].length > 0 && after[kind].length > 0,
  )
  const [old, now] = [weightsOf(before, priors), weightsOf(after, priors)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted(compareCodeUnits)
    .flatMap((comparison): ChangedWeight[] => {
      const [was, is] = [old.get(comparison), now.get(comparison)]
      if (was === is) return []
      return [
        {
          comparison,
          ...(was === undefined ? {} : { before: was }),
          ...(is === undefined ? {} : { after: is }),
        },
      ]
    })
}

function weightsOf(
  tables: WeightTables,
  priors: readonly ('recurrences' | 'shared_issues')[],
): ReadonlyMap<string, number> {
  return new Map([
    ...tables.evidence_levels.map((row): [string, number] => [row.comparison, row.full_weight]),
    ...priors.map((kind): [string, number] => [
      `prior of ${kind.replace('_', ' ')}`,
      tables[kind][0]?.prior_weight ?? 0,
    ]),
  ])
}
