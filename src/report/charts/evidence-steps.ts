import type { matchWeightColumns } from '../../tables/evidence-columns.ts'
import type { Row, Tables } from '../../tables/schema.ts'
import { EVIDENCE_IN_WORDS, GUARDS_IN_WORDS } from '../describe-evidence.ts'
import type { EvidenceColumn, GuardColumn } from '../evidence-scale.ts'

type Comparison = EvidenceColumn | GuardColumn
/** Every comparison has its weight: the tables name the one after the other. */
type WeightColumn = keyof typeof matchWeightColumns & `${Comparison}_weight`

/** What one piece of evidence adds to the odds, and where that leads. */
export interface EvidenceStep {
  readonly name: string
  /** Slight, some or strong; missing for what is no comparison. */
  readonly level?: string
  /** Bits. */
  readonly weight: number
  readonly from: number
  readonly to: number
}

const WORDS = { ...EVIDENCE_IN_WORDS, ...GUARDS_IN_WORDS }
// Object.keys forgets the keys' type; the record has exactly these.
const COMPARISONS = Object.keys(WORDS) as readonly Comparison[]

/** Less cannot be seen beside the others, and rounds to nothing. */
const LEAST_WEIGHT = 0.05

/**
 * The match weights of a pair one upon the other: what holds before any evidence, then the weightiest, then the rest
 * together where that can be seen; and the sum of all.
 */
export function evidenceSteps(
  pair: Row<'recurrences'>,
  evidenceLevels: Tables['evidence_levels'],
): { readonly steps: readonly EvidenceStep[]; readonly sum: number } {
  const levels = evidenceLevels.toSorted((a, b) => a.from_value - b.from_value)
  const parts = COMPARISONS.map((column) => {
    const value = pair[column]
    const level =
      value === null
        ? undefined
        : levels.findLast((row) => row.comparison === column && row.from_value <= value)?.level
    return {
      name: WORDS[column].name,
      ...(level === undefined ? {} : { level }),
      weight: pair[`${column}_weight` satisfies WeightColumn],
    }
  }).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const told = parts.filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
  const rest = parts.slice(told.length).reduce((sum, { weight }) => sum + weight, 0)
  let total = 0
  const steps = [
    { name: 'before any evidence', weight: pair.prior_weight },
    ...told,
    ...(Math.abs(rest) < LEAST_WEIGHT ? [] : [{ name: 'the rest', weight: rest }]),
  ].map((part) => {
    const from = total
    total += part.weight
    return { ...part, from, to: total }
  })
  return { steps, sum: pair.prior_weight + parts.reduce((sum, { weight }) => sum + weight, 0) }
}
