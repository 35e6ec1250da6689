import { byKind, type Evidence } from '../recurrence/evidence.ts'
import type { ComparisonModel, EvidenceModel } from '../recurrence/evidence-model.ts'

// Half of the pairs listed have less than slight evidence, one in five more than some, one in twenty strong evidence.
const SHARES = [0.5, 0.8, 0.95] as const
/** Next to nothing is none whatever others have, and nearly all there can be is strong. */
const clamp = (value: number): number => Math.min(0.9, Math.max(0.05, value))

/** Guards have few values: each of a scope, and thirds of stock phrases. */
const OF_GUARDS = { scope: [1, 1, 1], stockPhrases: [0.33, 0.66, 1] } as const

/** Where each kind of evidence begins to be called slight, some and strong, by the pairs that a run lists. */
export function evidenceLevelsOf(
  listed: readonly Evidence[],
): Readonly<Record<keyof EvidenceModel['comparisons'], ComparisonModel['levels']>> {
  return byKind((kind) => {
    if (kind === 'scope' || kind === 'stockPhrases') return OF_GUARDS[kind]
    const values = listed.map((evidence) => evidence[kind]).sort((a, b) => a - b)
    const quantile = (share: number): number =>
      Math.round(100 * clamp(values[Math.floor(share * (values.length - 1))] ?? 0)) / 100
    const [slight, some, strong] = SHARES.map(quantile)
    return [slight!, some!, strong!]
  })
}
