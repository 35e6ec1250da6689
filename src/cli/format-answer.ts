import pc from 'picocolors'
import type { SearchAnswer, SearchHit } from '../pipeline/open-search.ts'
import { countOf } from './count-of.ts'
import { indentText, wrapText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100
const MOST_ALIKE = 4

/** The answer to a question, for a person. */
export function formatAnswerText(
  answer: SearchAnswer,
  { columns = WIDTH, hasColours }: Output,
  { showAll }: { readonly showAll: boolean },
): string {
  const { query, hits, unknownWords, named } = answer
  const { bold, dim } = pc.createColors(hasColours)
  const width = Math.min(columns, WIDTH)
  const shown = showAll ? hits : hits.filter(({ isClose }) => isClose)
  const left = hits.length - shown.length
  const lines = [
    ...unknownWords.flatMap((word) => wrapText(asUnknown(word), width)),
    ...(named.length > 0 ? [`Only ${named.join(', ')}, which the question names.`] : []),
    ...(shown.length === 0
      ? wrapText(nothingFound(answer), width).map(bold)
      : [bold(`${countOf(shown.length, 'result')} for: ${query}`)]),
    ...shown.flatMap((hit, i) => ['', ...hitLines(hit, i + 1, width, { bold, dim })]),
    ...(left > 0
      ? ['', dim(`The next ${left === 1 ? 'one is' : `${left} are`} further off; --all shows them.`)]
      : []),
  ]
  return `${lines.join('\n')}\n`
}

const asUnknown = ({ word, suggestion }: SearchAnswer['unknownWords'][number]): string =>
  suggestion === undefined
    ? `Neither the plans nor the dictionary have the word "${word}".`
    : `Neither the plans nor the dictionary have the word "${word}"; looked for "${suggestion}".`

const nothingFound = ({ query, isFilteredOut }: SearchAnswer): string =>
  isFilteredOut ? 'No concern of the plans meets these options.' : `Nothing is close to: ${query}`

type Styles = Readonly<Record<'bold' | 'dim', (text: string) => string>>

function hitLines(hit: SearchHit, rank: number, width: number, { bold, dim }: Styles): readonly string[] {
  const { concernId, establishment, year, number, priority, kind, text, passage, score } = hit
  const name = [establishment, year].filter((part) => part !== undefined).join(' ')
  const marks = [priority ?? kind, score.toFixed(2)].join(', ')
  const indent = ' '.repeat(4)
  return [
    `${String(rank).padStart(2)}  ${bold(`${name}, ${number ?? 'no number'}`)} (${marks})  ${concernId}`,
    ...indentText(text, width, indent),
    dim(`${indent}${placeOf(hit.file, hit.line)}`),
    ...(passage.kind === 'action'
      ? [
          ...indentText(`→ ${passage.text}`, width, indent),
          dim(
            `${indent}${placeOf(hit.file, passage.line)} (action ${passage.id.slice(passage.id.lastIndexOf('/') + 1)})`,
          ),
        ]
      : []),
    ...indentText(`why: ${reasons(hit)}`, width, indent),
  ]
}

function reasons({ sharedWords, alikeWords, theme }: SearchHit): string {
  const alike = alikeWords.slice(0, MOST_ALIKE).map(({ queryWord, textWord }) => `${queryWord} ~ ${textWord}`)
  const parts = [
    ...(sharedWords.length > 0 ? [`same words ${sharedWords.join(', ')}`] : []),
    ...(alike.length > 0 ? [`alike ${alike.join(', ')}`] : []),
    ...(theme === undefined ? [] : [`theme ${theme}`]),
  ]
  return parts.length === 0 ? 'the sense of the whole' : parts.join('; ')
}

const placeOf = (file: string, line: number | undefined): string =>
  line === undefined ? file : `${file}:${line}`

/** The answer to a question, for a program: one object. */
export const formatAnswerJson = ({ query, hits, unknownWords, named }: SearchAnswer): string =>
  `${JSON.stringify(
    {
      query,
      unknown_words: unknownWords.map(({ word, suggestion }) => ({ word, suggestion: suggestion ?? null })),
      establishments_named: named,
      results: hits.map((hit) => ({
        concern_id: hit.concernId,
        score: hit.score,
        close: hit.isClose,
        establishment: hit.establishment,
        year: hit.year ?? null,
        number: hit.number ?? null,
        priority: hit.priority ?? null,
        kind: hit.kind,
        text: hit.text,
        source_file: hit.file,
        line: hit.line ?? null,
        passage_id: hit.passage.id,
        passage_kind: hit.passage.kind,
        passage_text: hit.passage.text,
        passage_line: hit.passage.line ?? null,
        why: {
          words: hit.sharedWords,
          alike: hit.alikeWords.map(({ queryWord, textWord, similarity }) => ({
            question: queryWord,
            text: textWord,
            similarity: Number(similarity.toFixed(3)),
          })),
          theme: hit.theme ?? null,
        },
      })),
    },
    null,
    2,
  )}\n`

/** The answer to one of several questions, for a program: one line. */
export const formatAnswerLine = ({ query, hits, unknownWords }: SearchAnswer): string =>
  `${JSON.stringify({
    query,
    results: hits.map(({ concernId, score, passage, isClose }) => ({
      concern_id: concernId,
      score,
      passage_id: passage.id,
      close: isClose,
    })),
    unknown_words: unknownWords.map(({ word }) => word),
  })}\n`
