import { describe, expect, it } from 'vitest'
import { namesOf } from '../../../src/report/catalogue/names-of.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import { plan, sampleTables, tablesWith } from '../sample-tables.ts'
import { cellsOf, rowsOf } from './table-of.ts'

describe('plansReadTable(index)', () => {
  it('counts what each plan holds', () => {
    expect(
      cellsOf(
        rowsOf('plans_read'),
        'plan_id',
        'concerns',
        'priority_concerns',
        'fragments',
        'actions',
        'notices',
      ),
    ).toEqual([
      ['alpha-2022', 3, 1, 0, 3, 0],
      ['alpha-2025', 2, 0, 0, 1, 0],
      ['bravo-2024', 1, 0, 1, 1, 1],
    ])
  })

  it('calls an establishment by its latest plan, and a thematic plan by its title', () => {
    const renamed = tablesWith({
      plans: [
        plan('alpha-2022', { establishment: 'HMP Old' }),
        plan('alpha-2025', { establishment: 'HMP New', inspection_end: '2025-12-11' }),
        plan('women-2023', {
          establishment: null,
          title: 'Women',
          establishment_slug: 'women',
          kind: 'thematic',
        }),
        plan('youth-2023', {
          establishment: null,
          title: null,
          establishment_slug: 'youth',
          kind: 'thematic',
        }),
      ],
    })
    expect(rowsOf('plans_read', renamed).map(({ establishment }) => establishment)).toEqual([
      'HMP New',
      'HMP New',
      'Women',
      'youth-2023',
    ])
  })
})

describe('themesTable(index)', () => {
  it('puts the themes of most establishments first, each with the concern that fits it best', () => {
    const rows = rowsOf('themes')
    expect(
      cellsOf(rows, 'theme', 'establishments', 'establishment_share', 'concerns', 'also_touched'),
    ).toEqual([
      ['Living conditions', 2, 1, 2, 0],
      ['Language support', 1, 0.5, 2, 1],
      ['Health care', 1, 0.5, 1, 0],
      ['Library and reading', 1, 0.5, 1, 0],
      ['Food', 0, 0, 0, 0],
    ])
    expect(rows[0]).toMatchObject({
      raised_at: 'HMP Alpha; HMP/YOI Bravo',
      years: '2022; 2024',
      example: 'Many showers were in a poor state.',
      example_place: 'alpha-2022.txt:30-33',
      example_establishment: 'HMP Alpha',
    })
    expect(rows[4]).toMatchObject({ raised_at: null, years: null, example: null, example_place: null })
  })
})

describe('namesOf(index, slugs)', () => {
  const index = indexTables(sampleTables)

  it('names them all, the first 12 of many, and none where there is none', () => {
    expect(namesOf(index, ['alpha', 'bravo'])).toBe('HMP Alpha; HMP/YOI Bravo')
    const many = Array.from({ length: 1_246 }, (_, i) => `p${i}`)
    expect(namesOf(index, many)).toBe('p0; p1; p2; p3; p4; p5; p6; p7; p8; p9; p10; p11; and 1,234 more')
    expect(namesOf(index, [])).toBe(null)
  })
})

describe('themePrisonsTable(index)', () => {
  it('has a row for each theme at each establishment, also for none', () => {
    const rows = rowsOf('theme_prisons')
    expect(rows).toHaveLength(10)
    expect(cellsOf(rows.slice(0, 4), 'theme', 'establishment', 'concerns', 'plans')).toEqual([
      ['Living conditions', 'HMP Alpha', 1, 2],
      ['Living conditions', 'HMP/YOI Bravo', 1, 1],
      ['Language support', 'HMP Alpha', 2, 2],
      ['Language support', 'HMP/YOI Bravo', 0, 1],
    ])
  })
})

describe('clustersTable(index)', () => {
  it('counts establishments and shows the line that stands for a group', () => {
    expect(rowsOf('clusters')).toMatchObject([
      {
        group: 'showers',
        establishments: 2,
        concerns: 2,
        loose: 0,
        may_be_cited: true,
        wider_group: 'showers',
        example: 'Many showers were in a poor state.',
        example_place: 'alpha-2022.txt:30-33',
      },
    ])
  })

  it('goes by the nearest concern where no line stands for it, and by the id of an unknown wider group', () => {
    const tables = {
      ...sampleTables,
      cluster_groups: [],
      clusters: sampleTables.clusters.map((row) => ({
        ...row,
        description: null,
        description_concern_id: null,
      })),
    }
    expect(rowsOf('clusters', tables)).toMatchObject([
      {
        wider_group: 'group-01',
        example: 'Many showers were in a poor state.',
        concern_id: 'alpha-2022#1.2',
      },
    ])
  })

  it('puts groups of most establishments first, then the largest', () => {
    const [first] = sampleTables.clusters
    const tables = {
      ...sampleTables,
      clusters: [
        { ...first!, cluster_id: 'cluster-03', size: 9 },
        { ...first!, cluster_id: 'cluster-02', size: 9 },
        { ...first!, cluster_id: 'cluster-01' },
      ],
    }
    expect(rowsOf('clusters', tables).map((row) => row['cluster_id'])).toEqual([
      'cluster-01',
      'cluster-02',
      'cluster-03',
    ])
  })
})

describe('noticesTable(index)', () => {
  it('puts the gravest first and takes the place out of the message', () => {
    expect(rowsOf('notices')).toEqual([
      {
        level: 'left out',
        place: 'notes|old.txt',
        code: 'P001',
        found: 'no action plan found.',
        remedy: 'Remove it from the corpus.',
        plan_id: null,
      },
      {
        level: 'to check',
        place: 'bravo-2024.txt:20',
        code: 'P012',
        found: '"mould grew <everywhere>." has lost its beginning.',
        remedy: 'Add the missing page.',
        plan_id: 'bravo-2024',
      },
    ])
  })

  it('keeps the message of what is about all plans together', () => {
    const notice = { ...sampleTables.notices[0]!, source_file: null, line: null, message: 'Few plans.' }
    expect(rowsOf('notices', { ...sampleTables, notices: [notice] })).toMatchObject([
      { place: null, found: 'Few plans.' },
    ])
  })
})
