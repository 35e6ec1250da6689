import type { Stemmer } from '../text/create-stemmer.ts'
import { isContentWord } from '../text/parse-terms.ts'
import { parseTokens } from '../text/parse-tokens.ts'
import type { Question } from './parse-question.ts'

/** The words of a question that a text has too, in any form, as the question has them. Pure. */
export function sharedWords(question: Question, text: string, stem: Stemmer): readonly string[] {
  const stems = new Set(parseTokens(text).filter(isContentWord).map(stem))
  return question.words.filter((word) => stems.has(stem(word)))
}
