import { beforeAll, describe, expect, it } from 'vitest'
import { concernFilterSql, type ConcernFilter } from '../../src/tables/concern-filter.ts'
import { openTables, type TableReader } from '../../src/tables/open-tables.ts'
import { rankConcerns, type IndexQuestion, type RankedConcern } from '../../src/tables/rank-concerns.ts'
import { readConcernDetails } from '../../src/tables/read-search-details.ts'
import type { IndexedPassage, SearchIndex } from '../../src/tables/search-index.ts'
import { suggestWords } from '../../src/tables/suggest-words.ts'
import { writeTables } from '../../src/tables/write-tables.ts'
import { afterAllTests } from '../support/temporary-folder.ts'
import { resultsFolder } from './results-folder.ts'
import { concern, plan, tablesWith } from './sample-tables.ts'

const passage = (id: string, terms: string): IndexedPassage => ({
  id,
  concernId: id.replace(/\/.*/, ''),
  kind: id.includes('/') ? 'action' : 'concern',
  text: terms,
  terms: terms.split(' '),
  words: [...new Set(terms.split(' '))],
})

const passages = [
  passage('alpha-2025#1', 'alpha bravo bravo'),
  passage('alpha-2025#1/1', 'charlie'),
  passage('alpha-2025#2', 'delta interpreter'),
  passage('bravo-2022#1', 'alpha delta echo foxtrot'),
  passage('bravo-2022#1/1', 'bravo'),
  passage('bravo-2022#1/2', 'golf hotel'),
]
const angles = [0, 1, 2, 0.5, 0.1, 3]
const onCircle = (angle: number): readonly number[] => [Math.cos(angle), Math.sin(angle)]
const matrix = (rows: readonly (readonly number[])[]) => ({
  rows: rows.length,
  dims: 2,
  data: Float32Array.from(rows.flat()),
})
const index: SearchIndex = {
  passages,
  vectors: matrix(angles.map(onCircle)),
  facets: ['food', 'food', 'violence'],
  facetVectors: matrix([0.2, 0, 2].map(onCircle)),
}
const action = (actionId: string) => ({
  action_id: actionId,
  concern_id: actionId.replace(/\/.*/, ''),
  position: Number(actionId.slice(-1)),
  text: `Text of ${actionId}.`,
  owner: 'Governor',
  target: null,
  target_kind: 'unknown',
  target_month: null,
  line_start: 30,
  line_end: 31,
  is_corrected: false,
})
const unexplained = { likeness: null, fit: null, words: null }
const tables = tablesWith({
  plans: [
    plan('alpha-2025'),
    plan('bravo-2022', {
      establishment: 'HMP Bravo',
      establishment_slug: 'bravo',
      inspection_end: '2022-05-01',
    }),
  ],
  concerns: [
    concern('alpha-2025#1', { priority: 'priority' }),
    concern('alpha-2025#2'),
    concern('bravo-2022#1', { kind: 'recommendation', priority: null, number: null }),
  ],
  actions: ['alpha-2025#1/1', 'bravo-2022#1/1', 'bravo-2022#1/2'].map(action),
  themes: ['food', 'violence'].map((id) => ({
    theme_id: id,
    label: id.toUpperCase(),
    healthy_prison_area: 'safety',
    definition: id,
    status: 'active',
    successors: null,
    note: null,
  })),
  concern_themes: [
    {
      concern_id: 'alpha-2025#1',
      theme_id: 'food',
      rank: 1,
      score: 0.8,
      assigned_by: 'model',
      ...unexplained,
    },
    {
      concern_id: 'alpha-2025#1',
      theme_id: 'violence',
      rank: 2,
      score: 0.2,
      assigned_by: 'model',
      ...unexplained,
    },
    {
      concern_id: 'alpha-2025#2',
      theme_id: 'violence',
      rank: 1,
      score: 1,
      assigned_by: 'model',
      ...unexplained,
    },
  ],
})

const after = afterAllTests()
let reader: TableReader
beforeAll(async () => {
  const folder = await resultsFolder(after)
  await writeTables(tables, folder, index)
  reader = await openTables(folder)
  after(() => {
    reader.close()
    return Promise.resolve()
  })
})

const ask = (question: Partial<IndexQuestion>): Promise<readonly RankedConcern[]> =>
  rankConcerns(reader, { terms: [], vector: Float32Array.from(onCircle(0)), limit: 10, ...question })

/** BM25 as its authors write it, over its greatest value. */
function wordShare(terms: readonly string[], { terms: own }: IndexedPassage): number {
  const mean = passages.reduce((sum, one) => sum + one.terms.length, 0) / passages.length
  const idf = (term: string): number => {
    const having = passages.filter((one) => one.terms.includes(term)).length
    return Math.log(1 + (passages.length - having + 0.5) / (having + 0.5))
  }
  const gain = (term: string): number => {
    const count = own.filter((one) => one === term).length
    return (idf(term) * count) / (count + 1.2 * (0.25 + (0.75 * own.length) / mean))
  }
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
  return sum(terms.map(gain)) / sum(terms.map(idf))
}

describe('rankConcerns(reader, question)', () => {
  it('ranks by the vectors of concern and actions', async () => {
    const ranked = await ask({})
    expect(ranked.map(({ concernId }) => concernId)).toEqual(['alpha-2025#1', 'bravo-2022#1', 'alpha-2025#2'])
    expect(ranked[0]!.likeness).toBeCloseTo((1 + 0.6 * Math.cos(1)) / 1.6, 5)
    const [best, mean] = [Math.cos(0.1), (Math.cos(0.1) + Math.cos(3)) / 2]
    expect(ranked[1]!.likeness).toBeCloseTo((Math.cos(0.5) + 0.3 * best + 0.3 * mean) / 1.6, 5)
    expect(ranked.map(({ passageId }) => passageId)).toEqual([
      'alpha-2025#1',
      'bravo-2022#1/1',
      'alpha-2025#2',
    ])
  })

  it('weighs common words by BM25, of the most that the question could score', async () => {
    const terms = ['alpha', 'bravo', 'unheard']
    const shares = new Map((await ask({ terms })).map((one) => [one.concernId, one.wordShare]))
    const [own, , other, third, thirdAction] = passages.map((one) => wordShare(terms, one))
    expect(shares.get('alpha-2025#1')).toBeCloseTo(own! / 1.3, 5)
    expect(shares.get('alpha-2025#2')).toBeCloseTo(other!, 5)
    expect(shares.get('bravo-2022#1')).toBeCloseTo((third! + 0.3 * thirdAction!) / 1.3, 5)
    expect(own).toBeGreaterThan(0.2)
  })

  it('adds the overlap of themes, and names the theme that is shared most', async () => {
    const ranked = await ask({})
    expect(ranked[0]).toMatchObject({ themeId: 'food' })
    expect(ranked[0]!.themeOverlap).toBeCloseTo(Math.sqrt(0.8), 5)
    expect(ranked[1]).toMatchObject({ themeId: undefined, themeOverlap: 0 })
    expect(ranked[2]).toMatchObject({ themeId: 'violence', themeOverlap: 0 })
  })

  it('gives as many as wanted, with a score of at most 1', async () => {
    const ranked = await ask({ limit: 1, terms: ['alpha', 'bravo'] })
    expect(ranked).toHaveLength(1)
    expect(ranked[0]!.score).toBeGreaterThan(0.5)
    expect(ranked[0]!.score).toBeLessThan(1)
  })

  it('answers a question of which nothing is known by ids', async () => {
    const ranked = await ask({ vector: new Float32Array(2), terms: [] })
    expect(ranked.map(({ likeness, wordShare: share }) => [likeness, share])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ])
  })
})

describe('concernFilterSql(filter)', () => {
  it.each<[ConcernFilter, readonly string[]]>([
    [{ establishmentSlugs: ['bravo'] }, ['bravo-2022#1']],
    [{ themeIds: ['violence'] }, ['alpha-2025#1', 'alpha-2025#2']],
    [{ since: '2025-03-13' }, ['alpha-2025#1', 'alpha-2025#2']],
    [{ since: '2025-03-14' }, []],
    [{ priority: 'key' }, ['alpha-2025#2']],
    [{ kind: 'recommendation' }, ['bravo-2022#1']],
    [{ kind: 'concern', priority: 'priority', establishmentSlugs: ["o'hare", 'alpha'] }, ['alpha-2025#1']],
  ])('%j', async (filter, expected) => {
    const ranked = await ask({ where: concernFilterSql(filter) })
    expect(ranked.map(({ concernId }) => concernId).sort()).toEqual(expected)
  })
})

describe('suggestWords(reader, words)', () => {
  it('names words that no passage has, with the nearest that some have', async () => {
    expect(await suggestWords(reader, ['alpha', 'interpretor', 'brovo', 'zulu', 'gol', "it's"])).toEqual([
      { word: 'interpretor', suggestion: 'interpreter' },
      { word: 'brovo', suggestion: 'bravo' },
      { word: 'zulu', suggestion: undefined },
      { word: 'gol', suggestion: undefined },
      { word: "it's", suggestion: undefined },
    ])
    expect(await suggestWords(reader, [])).toEqual([])
  })
})

describe('readConcernDetails(reader, ids)', () => {
  it('gives concerns with plan, themes best first, and actions', async () => {
    const details = await readConcernDetails(reader, ['alpha-2025#1', 'bravo-2022#1'])
    expect([...details.keys()].sort()).toEqual(['alpha-2025#1', 'bravo-2022#1'])
    expect(details.get('alpha-2025#1')).toEqual({
      concernId: 'alpha-2025#1',
      establishment: 'HMP Alpha',
      year: 2025,
      number: '1',
      priority: 'priority',
      kind: 'concern',
      text: 'Bravo was not done.',
      file: 'alpha-2025.txt',
      line: 21,
      themes: [
        { id: 'food', label: 'FOOD' },
        { id: 'violence', label: 'VIOLENCE' },
      ],
      actions: new Map([['alpha-2025#1/1', { text: 'Text of alpha-2025#1/1.', line: 30 }]]),
    })
    expect(details.get('bravo-2022#1')).toMatchObject({ number: undefined, priority: undefined, themes: [] })
    expect(await readConcernDetails(reader, [])).toEqual(new Map())
  })
})
