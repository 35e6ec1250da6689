// What another thread runs to do its share of the matching.
import { answerQuestions } from '../effects/answer-questions.ts'
import { answerMatches } from './match-portions.ts'

answerQuestions(answerMatches)
