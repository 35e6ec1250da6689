import type { PairExplanation } from '../pipeline/explain-pair.ts'
import { snakeCase } from './snake-case.ts'

const DECIMALS = 6
const rounded = (value: number): number => Number(value.toFixed(DECIMALS)) + 0

/** Why two concerns are held to be the same failing or not, for a program: one object. */
export const formatExplanationJson = (pair: PairExplanation): string =>
  `${JSON.stringify(
    {
      relation: pair.relation,
      concerns: pair.concerns.map(({ id, plan, establishment, inspectionStart, ...rest }) => ({
        concern_id: id,
        plan_id: plan,
        establishment,
        inspection_start: inspectionStart ?? null,
        ...rest,
      })),
      prior_weight: rounded(pair.prior),
      comparisons: pair.parts.map(({ kind, value, level, weight }) => ({
        comparison: snakeCase(kind),
        value: rounded(value),
        level,
        weight: rounded(weight),
      })),
      sum: rounded(pair.sum),
      short_of: { recurring: rounded(pair.shortOf.recurring), related: rounded(pair.shortOf.related) },
      probability: rounded(pair.probability),
      verdict: pair.verdict,
      thresholds: pair.thresholds,
      listed: pair.listed ? { verdict: pair.listed.verdict, decided_by: pair.listed.decidedBy } : null,
      shared_words: pair.sharedWords,
      alike_words: pair.alikeWords.map(({ queryWord, textWord, similarity }) => ({
        first: queryWord,
        second: textWord,
        similarity: rounded(similarity),
      })),
      changes: pair.changes.map(({ kind, from, to, probability, verdict }) => ({
        comparison: snakeCase(kind),
        from,
        to,
        probability: rounded(probability),
        verdict,
      })),
    },
    null,
    2,
  )}\n`
