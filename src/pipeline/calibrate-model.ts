import { chooseThresholds } from '../calibration/choose-thresholds.ts'
import { crossValidate } from '../calibration/cross-validate.ts'
import { evidenceLevelsOf } from '../calibration/evidence-levels.ts'
import { shareOfAnswers } from '../calibration/fit-prior.ts'
import { fitWeights, RIDGE } from '../calibration/fit-weights.ts'
import type { LabelledPair } from '../calibration/labelled-pair.ts'
import { measureJudgements, type Measurement } from '../calibration/measure-judgements.ts'
import { nothingToFit, tooFewAnswers } from '../domain/faults/calibration.ts'
import type { Verdict } from '../domain/recurrence.ts'
import type { LabelledPairs, Reviews } from '../domain/review.ts'
import type { Effects } from '../effects/effects.ts'
import { byKind } from '../recurrence/evidence.ts'
import type { EvidenceModel, PairKind } from '../recurrence/evidence-model.ts'
import { readTables } from '../tables/read-tables.ts'
import { pairKey } from '../util/pair-key.ts'
import { listedPairs, type ListedPair } from './listed-pairs.ts'
import { readModels } from './read-models.ts'
import { readLabelledPairs, readReviews } from './read-reviews.ts'

export interface CalibrateOptions {
  /** The folder of a run's results. */
  readonly reports: string
  /** Files of answers; default: models/review.yaml of the package. */
  readonly labels?: readonly string[]
  /** Default 2000. */
  readonly resamples?: number
  /** Default 1. */
  readonly seed?: number
}

/** Weights fitted anew, and how well they do on establishments that they had not seen. */
export interface Calibration {
  readonly model: EvidenceModel
  /** The weights there were. */
  readonly before: EvidenceModel
  readonly measured: Readonly<Record<PairKind, Measurement>>
  readonly establishments: readonly string[]
  /** Pairs by where their answers come from. */
  readonly answers: { readonly reviewers: number; readonly shipped: number; readonly notListed: number }
}

/** Below these nothing is fitted: ten weights of fewer answers would be chance. */
const LEAST = { recurring: 10, none: 20, establishments: 3 }

/**
 * Fits weights and thresholds to what people said of the pairs that a run lists: reviewers' answers, and the labels of the
 * release where both plans are in the corpus. Deterministic.
 *
 * @throws ToolkitError Q004 to Q006 without results, S001 for faults in a file of answers, C001 for too few answers, C005 when the
 * results list no pair
 */
export async function calibrateModel(
  { reports, labels, resamples = 2000, seed = 1 }: CalibrateOptions,
  { files }: Pick<Effects, 'files'>,
): Promise<Calibration> {
  const listed = listedPairs(await readTables(reports))
  if (listed.length === 0) throw nothingToFit(reports)
  const reviews = await Promise.all((labels ?? [undefined]).map((path) => readReviews(path, files)))
  const { evidence: before } = await readModels(files)
  const shipped = await readLabelledPairs(files)
  const labelled = labelPairs(listed, reviews, shipped)
  const { pairs } = labelled
  const establishments = [...new Set(pairs.flatMap((pair) => pair.establishments))].toSorted()
  const count = (answer: Verdict): number => pairs.filter((pair) => pair.answer === answer).length
  const found = {
    recurring: count('recurring'),
    none: count('none'),
    establishments: establishments.length,
  }
  if (
    found.recurring < LEAST.recurring ||
    found.none < LEAST.none ||
    found.establishments < LEAST.establishments
  )
    throw tooFewAnswers(found, LEAST)
  const { priors, weights } = fitWeights(pairs)
  const judged = crossValidate(pairs)
  const ofKind = (kind: PairKind) => judged.filter((pair) => pair.kind === kind)
  const thresholds = {
    recurrence: chooseThresholds(ofKind('recurrence'), before.thresholds.recurrence),
    sharedIssue: chooseThresholds(ofKind('sharedIssue'), before.thresholds.sharedIssue),
  }
  const levels = evidenceLevelsOf(listed.map(({ evidence }) => evidence))
  const related = count('related')
  const model: EvidenceModel = {
    fitted: `Logistic regression (all weights together; likeness 0 or more, guards 0 or less; ridge ${RIDGE}; related pairs as 0.4) by "crossplan calibrate" on the pairs listed of ${establishments.join(', ')}: n = ${pairs.length}, of which people called ${found.recurring} the same failing and ${related} related.`,
    priors: { recurrence: rounded(priors.recurrence), sharedIssue: rounded(priors.sharedIssue) },
    comparisons: byKind((kind) => ({ weight: rounded(weights[kind]), levels: levels[kind] })),
    thresholds,
  }
  const measure = (kind: PairKind): Measurement =>
    measureJudgements(ofKind(kind), thresholds[kind], { resamples, seed })
  const measured = { recurrence: measure('recurrence'), sharedIssue: measure('sharedIssue') }
  const shares = {
    recurrence: shareOfAnswers(measured.recurrence),
    sharedIssue: shareOfAnswers(measured.sharedIssue),
  }
  const areKnown = Object.values(shares).every((share) => share > 0 && share < 1)
  return {
    model: areKnown ? { ...model, fittedShares: shares } : model,
    before,
    measured,
    establishments,
    answers: labelled.answers,
  }
}

/** Weights are not known to more; adding 0 turns -0 into 0. */
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0

function labelPairs(
  listed: readonly ListedPair[],
  reviews: readonly Reviews[],
  shipped: LabelledPairs,
): { readonly pairs: readonly LabelledPair[]; readonly answers: Calibration['answers'] } {
  const answered = new Map(
    reviews.flatMap(({ answers }) =>
      answers.map(({ concerns: [a, b], answer }) => [pairKey(a, b), answer] as const),
    ),
  )
  const known = new Map(shipped.pairs.map(({ concerns: [a, b], answer }) => [pairKey(a, b), answer]))
  const plans = new Set(shipped.plans)
  const isRead = (id: string): boolean => plans.has(id.slice(0, id.indexOf('#')))
  let reviewers = 0
  const pairs = listed.flatMap(({ kind, concerns: [a, b], establishments, evidence }): LabelledPair[] => {
    const key = pairKey(a, b)
    const byReviewer = answered.get(key)
    if (byReviewer !== undefined) reviewers++
    const answer = byReviewer ?? (isRead(a) && isRead(b) ? (known.get(key) ?? ('none' as const)) : undefined)
    return answer === undefined || answer === 'open' ? [] : [{ kind, establishments, evidence, answer }]
  })
  return {
    pairs,
    answers: { reviewers, shipped: pairs.length - reviewers, notListed: answered.size - reviewers },
  }
}
