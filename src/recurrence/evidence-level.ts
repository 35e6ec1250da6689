import type { ComparisonModel } from './evidence-model.ts'

/** How much evidence there is, in words, from least to most. */
export const evidenceLevels = ['none', 'slight', 'some', 'strong'] as const

export type EvidenceLevel = (typeof evidenceLevels)[number]

/** @param value 0 to 1 */
export function evidenceLevel(value: number, { levels }: Pick<ComparisonModel, 'levels'>): EvidenceLevel {
  // As many cut points are reached as there are levels above none.
  return evidenceLevels[levels.filter((from) => value >= from).length]!
}

/** The least evidence that is called so. */
export function levelStart(level: EvidenceLevel, { levels }: Pick<ComparisonModel, 'levels'>): number {
  const position = evidenceLevels.indexOf(level)
  return position === 0 ? 0 : levels[position - 1]!
}
