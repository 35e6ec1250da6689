import type { FittedPriors } from '../pipeline/fit-priors.ts'
import { countOf } from './count-of.ts'

const KINDS = [
  ['recurrence', 'One establishment, two inspections'],
  ['sharedIssue', 'Two establishments'],
] as const

/** Priors fitted without answers, for a person. */
export function formatPriors({ before, model, fits }: FittedPriors): string {
  return [
    'Priors fitted without answers, by expectation-maximisation; the weights stay as they were.',
    ...KINDS.flatMap(([kind, title]) => {
      const { pairs, fittedShare, share } = fits[kind]
      return [
        '',
        `${title}: ${countOf(pairs, 'pair')} listed.`,
        `  Share that is the same failing: ${percent(share)} here, ${percent(fittedShare)} of the pairs that the weights were fitted on.`,
        `  Prior: ${model.priors[kind].toFixed(2)} bits, before ${before.priors[kind].toFixed(2)}.`,
      ]
    }),
    '',
    'Such a share rests on the probabilities alone: read some pairs ("crossplan review") before you go by it.',
    '',
  ].join('\n')
}

/** The same for a program: one object. */
export const formatPriorsJson = ({ before, model, fits }: FittedPriors): string =>
  `${JSON.stringify(
    Object.fromEntries(
      KINDS.map(([kind]) => [
        kind === 'recurrence' ? 'recurrence' : 'shared_issue',
        {
          pairs: fits[kind].pairs,
          share: fits[kind].share,
          fitted_share: fits[kind].fittedShare,
          prior: model.priors[kind],
          prior_before: before.priors[kind],
        },
      ]),
    ),
    null,
    2,
  )}\n`

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
