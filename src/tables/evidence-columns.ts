import { double, optionalDouble, optionalText } from './column.ts'

/** One column for each piece of evidence about a pair of concerns; missing where there is nothing to compare. */
export const evidenceColumns = {
  lexical: optionalDouble('words of the two concerns in common, rare ones counting more, 0 to 1'),
  lsa: optionalDouble('words that occur together in the corpus, 0 to 1'),
  concepts: optionalDouble('words that mean nearly the same, 0 to 1'),
  context: optionalDouble('each concern together with what was promised for it, 0 to 1'),
  actions: optionalDouble('what was promised for the one against what was promised for the other, 0 to 1'),
  concern_to_actions: optionalDouble('the one concern against what was promised for the other, 0 to 1'),
  theme: optionalDouble('overlap of their themes, 0 to 1'),
  rare_terms: optionalDouble('weight of the shared words that few concerns have, 0 to 1'),
  scope: optionalDouble('1 where they name different groups of prisoners, or different places; else 0'),
  stock_phrases: optionalDouble('what they share is stock phrases of reports and nothing else, 0 to 1'),
  shared_terms: optionalText('terms that both use, most telling first'),
}

/**
 * One column for each match weight: the binary logarithm of the odds that the evidence adds. Their sum s gives the
 * probability 1 / (1 + 2^-s).
 */
export const matchWeightColumns = {
  prior_weight: double('match weight before any evidence: the binary logarithm of the odds'),
  lexical_weight: double('what lexical adds to it'),
  lsa_weight: double('what lsa adds'),
  concepts_weight: double('what concepts adds'),
  context_weight: double('what context adds'),
  actions_weight: double('what actions adds'),
  concern_to_actions_weight: double('what concern_to_actions adds'),
  theme_weight: double('what theme adds'),
  rare_terms_weight: double('what rare_terms adds'),
  scope_weight: double('what scope takes away: 0 or less'),
  stock_phrases_weight: double('what stock_phrases takes away: 0 or less'),
}
