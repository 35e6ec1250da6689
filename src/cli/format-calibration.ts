import type { Calibration } from '../pipeline/calibrate-model.ts'
import { countOf } from './count-of.ts'
import { evidenceWords } from './evidence-words.ts'
import { snakeCase } from './snake-case.ts'

type Measurement = Calibration['measured']['recurrence']
type Share = Measurement['thresholds'][number]['recurring']['recall']
type Kind = keyof Calibration['measured']

const KINDS: readonly (readonly [Kind, string])[] = [
  ['recurrence', 'Recurrences (one establishment, two inspections)'],
  ['sharedIssue', 'Shared issues (two establishments)'],
]

/** Below this a figure moves with every answer. */
const FEW = 10

/** Fitted weights and how well they do, for a person. */
export function formatCalibration({ model, before, measured, establishments, answers }: Calibration): string {
  const { reviewers, shipped, notListed } = answers
  return [
    `${countOf(reviewers + shipped, 'pair')} of ${countOf(establishments.length, 'establishment')}: ${countOf(reviewers, 'answer')} of reviewers, ${countOf(shipped, 'label')} of the release.`,
    ...(notListed === 0
      ? []
      : [
          `${countOf(notListed, 'answer')} left out: the results do not list the pair. Run "crossplan run" again.`,
        ]),
    '',
    'Weights, in bits that evidence of 1 adds to the odds:',
    ...aligned([
      ['', 'fitted', 'before'],
      ['prior, one establishment', bits(model.priors.recurrence), bits(before.priors.recurrence)],
      ['prior, two establishments', bits(model.priors.sharedIssue), bits(before.priors.sharedIssue)],
      ...comparisonsOf(model).map((kind) => [
        evidenceWords[kind].name,
        bits(model.comparisons[kind].weight),
        bits(before.comparisons[kind].weight),
      ]),
    ]),
    ...KINDS.flatMap(([kind, title]) => [
      '',
      title,
      ...measurementLines(measured[kind], model.thresholds[kind], before.thresholds[kind]),
    ]),
    '',
    'All figures are cross-validated by establishment; intervals in brackets are of 95 %.',
    '',
  ].join('\n')
}

function measurementLines(
  { pairs, recurring, related, averagePrecision, f1, calibrationError, ...tables }: Measurement,
  now: Calibration['model']['thresholds']['recurrence'],
  before: Calibration['model']['thresholds']['recurrence'],
): readonly string[] {
  if (pairs === 0) return ['  No answers.']
  return [
    `  ${countOf(pairs, 'pair')}: ${recurring} recurring, ${related} related.${recurring < FEW ? ` Fewer than ${FEW} are recurring: read the figures with care.` : ''}`,
    `  Thresholds: recurring from ${now.recurring.toFixed(2)} (before ${before.recurring.toFixed(2)}), related from ${now.related.toFixed(2)} (before ${before.related.toFixed(2)}).`,
    '',
    ...aligned([
      ['', 'recurring', 'recurring or related'],
      ['average precision', told(averagePrecision.recurring), told(averagePrecision.either)],
      ['F1 at the threshold', told(f1.recurring), told(f1.either)],
      ['calibration error', told(calibrationError), ''],
    ]),
    '',
    '  Precision and recall (related pairs are left out of the first two):',
    ...aligned([
      ['from', 'precision', 'recall', 'precision with related', 'recall with related'],
      ...tables.thresholds.map(({ from, recurring: same, either }) => [
        from.toFixed(2),
        ...[same.precision, same.recall, either.precision, either.recall].map(share),
      ]),
    ]),
    '',
    '  Reliability (recurring against none):',
    ...aligned([
      ['probability', 'pairs', 'mean given', 'came true'],
      ...tables.reliability.map(({ from, n, expected, observed, interval: { low, high } }) => [
        `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
        String(n),
        expected.toFixed(2),
        `${observed.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`,
      ]),
    ]),
  ]
}

const comparisonsOf = ({ comparisons }: Calibration['model']) =>
  // The record has exactly these keys.
  (Object.keys(comparisons) as (keyof typeof comparisons)[]).toSorted(
    (a, b) => comparisons[b].weight - comparisons[a].weight,
  )

const bits = (weight: number): string => weight.toFixed(2)

const told = ({ value, interval }: Measurement['calibrationError']): string =>
  value === undefined
    ? ''
    : `${value.toFixed(3)}${interval ? ` (${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})` : ''}`

const share = ({ hits, n, interval }: Share): string =>
  interval === undefined ? '' : `${hits} of ${n} (${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})`

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd(),
  )
}

/** The same for a program: one object. */
export const formatCalibrationJson = ({ model, measured, establishments, answers }: Calibration): string =>
  `${JSON.stringify(
    {
      establishments,
      answers: {
        reviewers: answers.reviewers,
        shipped: answers.shipped,
        not_listed: answers.notListed,
      },
      priors: { recurrence: model.priors.recurrence, shared_issue: model.priors.sharedIssue },
      weights: Object.fromEntries(
        comparisonsOf(model).map((kind) => [snakeCase(kind), model.comparisons[kind].weight]),
      ),
      thresholds: {
        recurrence: model.thresholds.recurrence,
        shared_issue: model.thresholds.sharedIssue,
      },
      cross_validated: {
        recurrence: measurementJson(measured.recurrence),
        shared_issue: measurementJson(measured.sharedIssue),
      },
    },
    null,
    2,
  )}\n`

const measurementJson = ({ averagePrecision, f1, calibrationError, ...rest }: Measurement) => ({
  pairs: rest.pairs,
  recurring: rest.recurring,
  related: rest.related,
  average_precision: {
    recurring: measureJson(averagePrecision.recurring),
    recurring_or_related: measureJson(averagePrecision.either),
  },
  f1: { recurring: measureJson(f1.recurring), recurring_or_related: measureJson(f1.either) },
  calibration_error: measureJson(calibrationError),
  reliability: rest.reliability,
  precision_and_recall: rest.thresholds.map(({ from, recurring, either }) => ({
    from,
    recurring,
    recurring_or_related: either,
  })),
})

const measureJson = ({ value, interval }: Measurement['calibrationError']) => ({
  value: value ?? null,
  low: interval?.low ?? null,
  high: interval?.high ?? null,
})
