import type { Measurement, ThresholdRow } from '../calibration/measure-judgements.ts'
import { evidenceKinds } from '../recurrence/evidence.ts'
import { evidenceNames } from '../recurrence/evidence-names.ts'
import type { Calibration } from './calibrate-model.ts'

/** Weights as the file that `parseEvidenceModel` takes, with how well they did beside them where that was measured. */
export function formatEvidenceModel({
  model,
  measured,
  establishments = [],
}: Pick<Calibration, 'model'> & Partial<Pick<Calibration, 'measured' | 'establishments'>>): string {
  const { fittedShares: shares, moved } = model
  const content = {
    fitted: model.fitted,
    priors: { recurrence: model.priors.recurrence, shared_issue: model.priors.sharedIssue },
    comparisons: Object.fromEntries(
      evidenceKinds.map((kind) => [evidenceNames[kind], model.comparisons[kind]]),
    ),
    thresholds: {
      recurrence: model.thresholds.recurrence,
      shared_issue: model.thresholds.sharedIssue,
    },
    ...(shares === undefined
      ? {}
      : {
          fitted_shares: {
            recurrence: rounded(shares.recurrence),
            shared_issue: rounded(shares.sharedIssue),
          },
        }),
    ...(moved === undefined
      ? {}
      : {
          moved: {
            how: moved.how,
            from: { recurrence: moved.from.recurrence, shared_issue: moved.from.sharedIssue },
          },
        }),
    ...(measured === undefined
      ? {}
      : {
          measured: {
            how: `Cross-validated: each pair judged by weights fitted without its establishment (${establishments.join(', ')}). In brackets 95 % intervals.`,
            recurrence: measuredEntry(measured.recurrence),
            shared_issue: measuredEntry(measured.sharedIssue),
          },
        }),
  }
  return `${shortLists(JSON.stringify(content, null, 2))}\n`
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000

function measuredEntry({ averagePrecision, f1, calibrationError, thresholds, ...counts }: Measurement) {
  return {
    n: { pairs: counts.pairs, recurring: counts.recurring, related: counts.related },
    average_precision: {
      recurring: told(averagePrecision.recurring),
      recurring_or_related: told(averagePrecision.either),
    },
    f1: { recurring: told(f1.recurring), recurring_or_related: told(f1.either) },
    calibration_error: told(calibrationError),
    precision_and_recall: Object.fromEntries(
      thresholds.map(({ from, recurring, either }) => [
        `from ${from.toFixed(2)}`,
        `recurring ${sharesEntry(recurring)}; recurring or related ${sharesEntry(either)}`,
      ]),
    ),
  }
}

const told = ({ value, interval }: Measurement['calibrationError']): string =>
  value === undefined
    ? 'none'
    : `${value.toFixed(3)}${interval ? ` (${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})` : ''}`

const sharesEntry = ({ precision, recall }: ThresholdRow['recurring']): string =>
  `${precision.hits} of ${precision.n} right, ${recall.hits} of ${recall.n} found`

/** Lists of numbers, and what a comparison has, on one line. */
const shortLists = (json: string): string =>
  json
    .replace(/\[\s+([\d.,\s]+?)\s+\]/gu, (_, numbers: string) => `[${oneLine(numbers)}]`)
    .replace(
      /\{\s+("(?:weight|recurring|pairs)": [^{}]+?)\s+\}/gu,
      (_, fields: string) => `{ ${oneLine(fields)} }`,
    )

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/gu, ' ')
