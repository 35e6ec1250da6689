import pc from 'picocolors'
import type { SearchAnswer, SearchHit } from '../pipeline/open-search.ts'
import { countOf } from './count-of.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100
const MOST_ALIKE = 4

/** The answer to a question, for a person. */
export function formatAnswerText(
  { query, hits, unknownWords }: SearchAnswer,
  { columns = WIDTH, hasColours }: Output,
  { showAll }: { readonly showAll: boolean },
): string {
  const { bold, dim } = pc.createColors(hasColours)
  const width = Math.min(columns, WIDTH)
  const shown = showAll ? hits : hits.filter(({ isClose }) => isClose)
  const left = hits.length - shown.length
  const lines = [
    ...unknownWords.map(({ word, suggestion }) =>
      suggestion === undefined
        ? `Neither the plans nor the dictionary have the word "${word}".`
        : `Neither the plans nor the dictionary have the word "${word}". Did you mean "${suggestion}"?`,
    ),
    shown.length === 0
      ? bold(`Nothing is close to "${query}".`)
      : bold(`${countOf(shown.length, 'concern')} for "${query}", best first:`),
    ...shown.flatMap((hit, i) => ['', ...hitLines(hit, i + 1, width, { bold, dim })]),
    ...(left > 0
      ? [
          '',
          dim(
            `${countOf(left, 'concern')} further off ${left === 1 ? 'is' : 'are'} left out; --all shows ${left === 1 ? 'it' : 'them'}.`,
          ),
        ]
      : []),
  ]
  return `${lines.join('\n')}\n`
}

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
export const formatAnswerJson = ({ query, hits, unknownWords }: SearchAnswer): string =>
  `${JSON.stringify(
    {
      query,
      unknown_words: unknownWords.map(({ word, suggestion }) => ({ word, suggestion: suggestion ?? null })),
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
export const formatAnswerLine = ({ query, hits }: SearchAnswer): string =>
  `${JSON.stringify({
    query,
    results: hits.map(({ concernId, score, passage, isClose }) => ({
      concern_id: concernId,
      score,
      passage_id: passage.id,
      close: isClose,
    })),
  })}\n`
