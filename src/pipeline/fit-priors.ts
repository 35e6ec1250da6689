import { fitPrior, type PriorFits } from '../calibration/fit-prior.ts'
import { nothingToFit, sharesNotKnown } from '../domain/faults/calibration.ts'
import type { Effects } from '../effects/effects.ts'
import type { EvidenceModel, PairKind } from '../recurrence/evidence-model.ts'
import { weighEvidence } from '../recurrence/weigh-evidence.ts'
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
 * Fits the priors of the weights to the pairs that a run lists, without anybody's answer: from those that were fitted with
 * answers, wherever they have been moved since, so that doing it again on the same results changes nothing. Deterministic.
 *
 * @throws ToolkitError Q004 to Q006 without results, C005 when they list no pair, C006 when the weights do not say what they
 * were fitted on
 */
export async function fitPriors(reports: string, { files }: Pick<Effects, 'files'>): Promise<FittedPriors> {
  const listed = listedPairs(await readTables(reports))
  if (listed.length === 0) throw nothingToFit(reports)
  const { evidence: before } = await readModels(files)
  const { fittedShares } = before
  if (fittedShares === undefined) throw sharesNotKnown()
  const from = before.moved?.from ?? before.priors
  // What the run said of them may be by priors that were moved.
  const fit = (kind: PairKind) =>
    fitPrior(
      listed
        .filter((pair) => pair.kind === kind)
        .map(({ evidence }) => weighEvidence(evidence, { ...before, priors: from }, kind).probability),
      fittedShares[kind],
    )
  const fits: PriorFits = { recurrence: fit('recurrence'), sharedIssue: fit('sharedIssue') }
  const moved = (kind: PairKind): number => Math.round(100 * (from[kind] + fits[kind].shift)) / 100
  const percent = (kind: PairKind): string => `${(100 * fits[kind].share).toFixed(1)} %`
  const counts = `${fits.recurrence.pairs} pairs of one establishment and ${fits.sharedIssue.pairs} of two`
  return {
    model: {
      ...before,
      priors: { recurrence: moved('recurrence'), sharedIssue: moved('sharedIssue') },
      moved: {
        how: `Priors moved by "crossplan calibrate --without-answers" (expectation–maximisation) on ${counts} that nobody had judged, to shares of ${percent('recurrence')} and ${percent('sharedIssue')}.`,
        from,
      },
    },
    before,
    fits,
  }
}
