import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { ChangedWeight } from './report-diff.ts'

/** A row of the table of thresholds. */
export interface ThresholdRow {
  readonly pairKind: string
  readonly verdict: string
  readonly probability: number
}

/** By what a run weighed evidence. */
export interface Weighing {
  readonly tables: Pick<Tables, 'evidence_levels' | 'recurrences' | 'shared_issues'>
  /** Left out where the run did not keep them. */
  readonly thresholds?: readonly ThresholdRow[]
}

/** Comparisons that are weighed otherwise, what is held of a pair before any evidence, and where verdicts part. */
export function diffWeights(before: Weighing, after: Weighing): readonly ChangedWeight[] {
  const priors = (['recurrences', 'shared_issues'] as const).filter(
    // Without pairs nothing was weighed.
    (kind) => before.tables[kind].length > 0 && after.tables[kind].length > 0,
  )
  const areKept = before.thresholds !== undefined && after.thresholds !== undefined
  const weights = ({ tables, thresholds = [] }: Weighing): ReadonlyMap<string, Weight> =>
    new Map([
      ...tables.evidence_levels.map((row) => entry('comparison', row.comparison, row.full_weight)),
      ...priors.map((kind) => entry('prior', kind.replace('_', ' '), tables[kind][0]?.prior_weight ?? 0)),
      ...(areKept ? thresholds : []).map(({ pairKind, verdict, probability }) =>
        entry('threshold', `${verdict} ${pairKind}`, probability),
      ),
    ])
  const [old, now] = [weights(before), weights(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted(compareCodeUnits)
    .flatMap((key): ChangedWeight[] => {
      const [was, is] = [old.get(key), now.get(key)]
      if (was?.value === is?.value) return []
      // One of the two is there, and says the same of what it is.
      const { kind, name } = (is ?? was)!
      return [
        {
          kind,
          name,
          ...(was === undefined ? {} : { before: was.value }),
          ...(is === undefined ? {} : { after: is.value }),
        },
      ]
    })
}

interface Weight extends Pick<ChangedWeight, 'kind' | 'name'> {
  readonly value: number
}

const entry = (kind: Weight['kind'], name: string, value: number): readonly [string, Weight] => [
  `${kind} ${name}`,
  { kind, name, value },
]
