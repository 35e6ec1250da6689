import type { CodersCompared, Estimate, PairAgreement } from '../pipeline/compare-coders.ts'
import { countOf, groupDigits } from './count-of.ts'

interface Bootstrap {
  readonly resamples: number
  readonly seed: number
}

/** Pairs of themes shown for each pair of coders; JSON has all. */
const MOST_CONFUSIONS = 10

/** How far coders agree, for a person. */
export function formatAgreementText(
  { model, coders, pairs, groups }: CodersCompared,
  { resamples, seed }: Bootstrap,
): string {
  const coded = coders.map(({ name, concerns }) => `${name} (${countOf(concerns, 'concern')})`)
  const rows = [
    ['coders', 'concerns', 'agreement', 'or second theme', "Cohen's kappa", "Krippendorff's alpha"],
    ...pairs.map(({ coders: both, concerns, agreement, agreementWithSeconds, kappa, alpha }) => [
      both.join(' and '),
      groupDigits(concerns),
      percent(agreement),
      percent(agreementWithSeconds),
      coefficient(kappa),
      coefficient(alpha),
    ]),
    ...groups.map(({ coders: all, concerns, alpha }) => [
      `all ${all.length}${all.includes(model) ? ', the model one of them' : ' people'}`,
      groupDigits(concerns),
      '',
      '',
      '',
      coefficient(alpha),
    ]),
  ]
  return [
    `Coded by ${coded.join(', ')}; the model is ${model}.`,
    '',
    ...aligned(rows),
    '',
    `In brackets intervals of 95 %: percentile bootstrap over concerns, ${groupDigits(resamples)} resamples, seed ${seed}.`,
    ...pairs.flatMap(confusionLines),
    '',
  ].join('\n')
}

function confusionLines({ coders, confusions }: PairAgreement): readonly string[] {
  if (confusions.length === 0) return []
  const left = confusions.length - MOST_CONFUSIONS
  return [
    '',
    `Different themes of ${coders.join(' → ')}, most frequent first:`,
    ...confusions
      .slice(0, MOST_CONFUSIONS)
      .map(({ themes, count }) => `${groupDigits(count).padStart(5)}  ${themes.join(' → ')}`),
    ...(left > 0 ? [`       and ${countOf(left, 'pair')} more; --json gives all`] : []),
  ]
}

const percent = ({ value, interval }: Estimate): string =>
  value === undefined
    ? ''
    : `${whole(value)} %${interval ? ` (${whole(interval.low)}–${whole(interval.high)})` : ''}`

const whole = (share: number): string => (share * 100).toFixed(0)

const coefficient = ({ value, interval }: Estimate): string =>
  value === undefined
    ? ''
    : `${value.toFixed(2)}${interval ? ` (${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})` : ''}`

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}

/** How far coders agree, for a program: one object. */
export const formatAgreementJson = (
  { model, coders, pairs, groups }: CodersCompared,
  { resamples, seed }: Bootstrap,
): string =>
  `${JSON.stringify(
    {
      model,
      coders,
      bootstrap: { method: 'percentile, over concerns', level: 0.95, resamples, seed },
      pairs: pairs.map((pair) => ({
        coders: pair.coders,
        concerns: pair.concerns,
        agreement: estimateJson(pair.agreement),
        agreement_with_seconds: estimateJson(pair.agreementWithSeconds),
        cohens_kappa: estimateJson(pair.kappa),
        krippendorffs_alpha: estimateJson(pair.alpha),
        confusions: pair.confusions,
      })),
      groups: groups.map((group) => ({
        coders: group.coders,
        concerns: group.concerns,
        krippendorffs_alpha: estimateJson(group.alpha),
      })),
    },
    null,
    2,
  )}\n`

const DECIMALS = 6

const estimateJson = ({ value, interval }: Estimate) => ({
  value: value === undefined ? null : rounded(value),
  low: interval ? rounded(interval.low) : null,
  high: interval ? rounded(interval.high) : null,
  resamples: interval?.resamples ?? 0,
})

/** Adding 0 turns -0 into 0. */
const rounded = (value: number): number => Number(value.toFixed(DECIMALS)) + 0
