import { optionalDouble, optionalText } from './column.ts'

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
  shared_terms: optionalText('terms that both use, most telling first'),
}
