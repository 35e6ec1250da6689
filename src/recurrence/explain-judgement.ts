import type { Verdict } from '../domain/recurrence.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { evidenceKinds, type Evidence, type EvidenceKind } from './evidence.ts'
import { evidenceLevel, evidenceLevels, levelStart, type EvidenceLevel } from './evidence-level.ts'
import type { EvidenceModel, PairKind, Thresholds } from './evidence-model.ts'
import { matchWeights, weighEvidence, type Judgement } from './weigh-evidence.ts'

/** What one comparison adds to the match weight. */
export interface EvidencePart {
  readonly kind: EvidenceKind
  /** 0 to 1. */
  readonly value: number
  readonly level: EvidenceLevel
  /** Binary logarithm of odds. */
  readonly weight: number
}

/** What one comparison a level higher or lower would make of the verdict. */
export interface LevelChange {
  readonly kind: EvidenceKind
  readonly from: EvidenceLevel
  readonly to: EvidenceLevel
  readonly probability: number
  readonly verdict: Verdict
}

export interface ExplainedJudgement extends Judgement {
  /** Match weight before any evidence. */
  readonly prior: number
  /** Of most weight first, for or against. */
  readonly parts: readonly EvidencePart[]
  /** Prior and all parts. */
  readonly sum: number
  /** Bits by which the sum falls short of each threshold; below 0 where it is above. */
  readonly shortOf: Readonly<Record<keyof Thresholds, number>>
  /** Only those that give another verdict; the largest step first. */
  readonly changes: readonly LevelChange[]
}

/** How a probability comes about, piece by piece, and which piece a level higher or lower would change the verdict. */
export function explainJudgement(
  evidence: Evidence,
  model: EvidenceModel,
  kind: PairKind,
): ExplainedJudgement {
  const weights = matchWeights(evidence, model)
  const judgement = weighEvidence(evidence, model, kind)
  const prior = model.priors[kind]
  const sum = evidenceKinds.reduce((total, name) => total + weights[name], prior)
  const parts = evidenceKinds
    .map((name) => ({
      kind: name,
      value: evidence[name],
      level: evidenceLevel(evidence[name], model.comparisons[name]),
      weight: weights[name],
    }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || compareCodeUnits(a.kind, b.kind))
  const changes = parts
    .flatMap((part) => neighboursOf(part, model).map((value) => ({ part, value })))
    .map(({ part, value }): LevelChange => {
      const changed = weighEvidence({ ...evidence, [part.kind]: value }, model, kind)
      return {
        kind: part.kind,
        from: part.level,
        to: evidenceLevel(value, model.comparisons[part.kind]),
        ...changed,
      }
    })
    .filter(({ verdict }) => verdict !== judgement.verdict)
    .sort(
      (a, b) =>
        Math.abs(b.probability - judgement.probability) - Math.abs(a.probability - judgement.probability) ||
        compareCodeUnits(a.kind, b.kind),
    )
  const { recurring, related } = model.thresholds[kind]
  const shortOf = { recurring: bitsOf(recurring) - sum, related: bitsOf(related) - sum }
  return { ...judgement, prior, parts, sum, shortOf, changes }
}

/** The least evidence of the next level up and of the next level down, where there is one with other evidence. */
function neighboursOf(
  { kind, value, level }: EvidencePart,
  { comparisons }: EvidenceModel,
): readonly number[] {
  const comparison = comparisons[kind]
  const starts = [...new Set(evidenceLevels.map((one) => levelStart(one, comparison)))]
  const at = starts.indexOf(levelStart(level, comparison))
  return [starts[at + 1], starts[at - 1]].filter(
    (start): start is number => start !== undefined && start !== value,
  )
}

const bitsOf = (probability: number): number => Math.log2(probability / (1 - probability))
