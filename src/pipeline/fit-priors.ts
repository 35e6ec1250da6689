import { fitPrior, type PriorFits } from '../calibration/fit-prior.ts'
import { nothingToFit, sharesNotKnown } from '../domain/faults/calibration.ts'
import type { Effects } from '../effects/effects.ts'
import type { EvidenceModel, PairKind } from '../recurrence/evidence-model.ts'
import { readTables } from '../tables/read-tables.ts'
import { listedPairs } from './listed-pairs.ts'
import { readModels } from './read-models.ts'

/** Weights whose priors go by a corpus that nobody has judged. */
export interface FittedPriors {
  readonly model: EvidenceModel
  readonly before: EvidenceModel
  readonly fits: PriorFits
}

/**
 * Fits the priors of the weights to the pairs that a run lists, without anybody's answer. Deterministic.
 *
 * @throws ToolkitError Q004 to Q006 without results, L007 when they list no pair, L008 when the weights do not say what they
 * were fitted on
 */
export async function fitPriors(reports: string, { files }: Pick<Effects, 'files'>): Promise<FittedPriors> {
  const listed = listedPairs(await readTables(reports))
  if (listed.length === 0) throw nothingToFit(reports)
  const { evidence: before } = await readModels(files)
  const { fittedShares } = before
  if (fittedShares === undefined) throw sharesNotKnown()
  const fit = (kind: PairKind) =>
    fitPrior(
      listed.filter((pair) => pair.kind === kind).map(({ probability }) => probability),
      fittedShares[kind],
    )
  const fits: PriorFits = { recurrence: fit('recurrence'), sharedIssue: fit('sharedIssue') }
  const moved = (kind: PairKind): number => Math.round(100 * (before.priors[kind] + fits[kind].shift)) / 100
  const counts = `${fits.recurrence.pairs} pairs of one establishment and ${fits.sharedIssue.pairs} of two`
  return {
    model: {
      ...before,
      fitted: `${before.fitted} Priors moved by "crossplan calibrate --without-answers" (expectation–maximisation) on ${counts} that nobody had judged.`,
      priors: { recurrence: moved('recurrence'), sharedIssue: moved('sharedIssue') },
      fittedShares: { recurrence: fits.recurrence.share, sharedIssue: fits.sharedIssue.share },
    },
    before,
    fits,
  }
}
