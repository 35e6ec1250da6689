import { describe, expect, it } from 'vitest'
import { parseAnswers, type AnswerFrame } from '../../src/calibration/parse-answers.ts'
import { reviewSheet, type ReviewedConcern } from '../../src/calibration/review-sheet.ts'
import { answersFaulty } from '../../src/domain/faults/calibration.ts'
import { formatCsv } from '../../src/util/format-csv.ts'
import { parseCsv } from '../../src/util/parse-csv.ts'

const concern = (id: string, text: string): ReviewedConcern => ({
  ...{ id, text, establishment: 'HMP Alpha', year: '2024', actions: ['Nets will be put up.', 'Ongoing.'] },
})
const a = concern('alpha-2022#1', '=Drones, "again" and again.\nIn two lines.')
const b = concern('alpha-2025#1', 'Drones reached windows.')
const c = concern('alpha-2025#2', 'Meals were cold.')
const frame: AnswerFrame = {
  texts: new Map([a, b, c].map(({ id, text }) => [id, text])),
  isCompared: (first, second) => first.split('#')[0] !== second.split('#')[0],
}
/** The sheet with these answers, as a spreadsheet would save it. */
function filledIn(answers: readonly string[], change: (cells: string[][]) => void = () => undefined): string {
  const sheet = reviewSheet([
    [a, b],
    [a, c],
  ])
  const rows = parseCsv(sheet).rows.map(({ cells }) => [...cells])
  for (const [i, answer] of answers.entries()) rows[i + 1]![rows[0]!.indexOf('answer')] = answer
  change(rows)
  return formatCsv(rows)
}
const parse = (text: string) => parseAnswers(text, 'pairs.csv', frame)
const foundIn = (text: string) => parse(text).faults.map(({ line, found }) => [line, found])

describe('reviewSheet(pairs)', () => {
  it('holds both texts and nothing that a model thinks', () => {
    const [header, row] = parseCsv(reviewSheet([[a, b]])).rows.map(({ cells }) => cells)
    expect(header?.join(' ')).toBe(
      'pair_id concern_a establishment_a year_a text_a actions_a concern_b establishment_b year_b text_b actions_b answer',
    )
    expect(row?.[4]).toBe(`'${a.text}`)
    expect(row?.at(-1)).toBe('')
  })
})

describe('parseAnswers(text, file, frame)', () => {
  it('takes answers in any case, no for none, and leaves what is empty', () => {
    const { answers, open, faults } = parse(filledIn([' Recurring', 'NO']))
    expect(faults).toEqual([])
    expect(answers.map(({ concerns, answer }) => [...concerns, answer])).toEqual([
      [a.id, b.id, 'recurring'],
      [a.id, c.id, 'none'],
    ])
    expect(open).toBe(0)
    expect(parse(filledIn(['related']))).toMatchObject({ open: 1, answers: [{ answer: 'related' }] })
  })

  it('knows the text that was read, however the spreadsheet has it', () => {
    expect(parse(filledIn(['related'])).answers[0]?.texts).toEqual([a.text, b.text])
    const older = filledIn(['related'], (rows) => {
      rows[1]![9] = 'What it said before.'
    })
    expect(parse(older).answers[0]?.texts).toEqual([a.text, 'What it said before.'])
  })

  it('takes semicolons, other orders of columns, and sheets of three columns', () => {
    expect(parse('answer;concern_b;concern_a\nrelated;alpha-2025#1;alpha-2022#1\n').answers).toMatchObject([
      { concerns: [a.id, b.id], answer: 'related', line: 2 },
    ])
  })

  it('tells every fault with its line', () => {
    const broken = filledIn(['perhaps', 'none'], (rows) => {
      rows[2]![rows[0]!.indexOf('concern_b')] = 'alpha-2025#9'
      rows.push([...rows[1]!], ['only', 'three', 'cells'])
    })
    expect(foundIn(broken)).toEqual([
      [2, 'the answer "perhaps", expected recurring, related or none'],
      [6, 'the concern "alpha-2025#9", expected one of these results'],
      [10, 'the answer "perhaps", expected recurring, related or none'],
      [10, 'alpha-2022#1 and alpha-2025#1 again, after line 2'],
      [14, '3 cells, expected 12 as in the header'],
    ])
  })

  it('notices rows that were torn apart, and pairs that are not compared', () => {
    const torn = filledIn(['none'], (rows) => {
      rows[1]![0] = rows[2]![0]!
    })
    expect(foundIn(torn)[0]?.[1]).toMatch(/^pair_id p-[0-9a-f]{12} beside alpha-2022#1 and alpha-2025#1$/)
    expect(foundIn('concern_a,concern_b,answer\nalpha-2025#1,alpha-2025#2,none\n')).toEqual([
      [2, 'alpha-2025#1 and alpha-2025#2, which are not compared with each other'],
    ])
  })

  it('wants the columns, an answer, and sound CSV', () => {
    expect(foundIn('concern_a,text\nx,y\n')).toEqual([
      [1, 'no column concern_b and answer, expected concern_a, concern_b, answer'],
    ])
    expect(foundIn(filledIn([]))).toEqual([[undefined, 'no row with an answer, expected at least one']])
    expect(foundIn('concern_a,concern_b,answer\n"alpha')).toEqual([
      [2, 'a quotation mark that is never closed'],
    ])
  })
})

describe('answersFaulty(faults)', () => {
  it('tells twenty at most, and each remedy once', () => {
    const faults = [...Array(25).keys()].map((i) => ({
      kind: 'answer' as const,
      file: 'pairs.csv',
      line: i + 2,
      found: 'the answer "?"',
    }))
    const { code, message, remedy } = answersFaulty(faults)
    expect(code).toBe('C002')
    expect(message.split('\n')).toHaveLength(21)
    expect(message).toMatch(/^pairs\.csv:2: the answer "\?"\n/)
    expect(message).toMatch(/and 5 more of the kind$/)
    expect(remedy).toBe(
      'Write recurring, related or none (or no) into answer, or leave it empty. Nothing was applied.',
    )
  })
})
