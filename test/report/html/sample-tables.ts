import type { ReportColumn, ReportRow, ReportTable } from '../../../src/report/document/report-table.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

const column = (
  id: string,
  label: string,
  kind: ReportColumn['kind'],
  missing?: 'x' | 'z',
): ReportColumn => ({ id, label, kind, description: label, ...(missing === undefined ? {} : { missing }) })

const table = (
  id: string,
  title: string,
  description: string,
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
  notes: readonly string[] = [],
): ReportTable => ({ id, title, description, columns, rows, sources: ['concerns', 'actions'], notes })

const PRISONS = ['HMP Elmley', 'HMP Maidstone', 'HMP Rochester', 'HMP Stafford']
const THEMES = [
  'Living conditions',
  'Language support',
  'Mental health',
  'Illicit drugs and security',
  'Health care',
]

const themePrisons = table(
  'theme_prisons',
  'Themes by establishment',
  'Each row is a theme at an establishment.',
  [
    column('theme', 'Theme', 'text'),
    column('establishment', 'Establishment', 'text'),
    column('concerns', 'Concerns', 'count'),
    column('share', 'Share of its concerns (per cent)', 'share'),
  ],
  THEMES.flatMap((theme, i) =>
    PRISONS.map((establishment, j) => {
      const concerns = (i * 7 + j * 3) % 5
      return { theme, establishment, concerns, share: concerns / 13 }
    }),
  ),
  ['themes'],
)

/** Longer than what is shown, with every kind of column. */
const promises = table(
  'promises',
  'Every action that was promised',
  'Each row is an action of a plan.',
  [
    column('action_id', 'Action id', 'id'),
    column('action', 'Action', 'quote'),
    column('place', 'Place of the action', 'place'),
    column('target', 'Target month', 'month', 'z'),
    column('submitted', 'Plan submitted', 'date', 'x'),
    column('complete', 'Said to be complete', 'flag'),
    column('likeness', 'Likeness (0 to 1)', 'score', 'z'),
    column('slipped', 'Slipped (months)', 'count', 'z'),
  ],
  Array.from({ length: 300 }, (_, i) => ({
    action_id: i === 0 ? 'maidstone-2022#1.2/1' : `rochester-2024#${i}/1`,
    action:
      i < HOSTILE_TEXTS.length
        ? (HOSTILE_TEXTS[i] ?? '')
        : `Staff will be trained, step ${i}.\nThen a review follows.`,
    place: i === 0 ? 'maidstone-2022.txt:33-38' : `rochester-2024.txt:${i + 20}`,
    target: i % 3 === 0 ? null : `202${i % 5}-0${(i % 9) + 1}-01`,
    submitted: i % 7 === 0 ? null : `2025-03-${String((i % 28) + 1).padStart(2, '0')}`,
    complete: i % 4 === 0,
    likeness: i % 5 === 0 ? null : i === 1 ? 0.999 : (i % 97) / 97,
    slipped: i % 6 === 0 ? null : (i % 50) - 12,
  })),
  ['said_complete', 'due'],
)

/** As wide as the widest: a card for each row in print. */
const cameBack = table(
  'came_back',
  'Concerns that came back at a later inspection',
  'Each row is an earlier and a later concern of one establishment.',
  [
    column('establishment', 'Establishment', 'text'),
    column('verdict', 'Verdict', 'text'),
    column('probability', 'Probability (0 to 1)', 'score'),
    column('earlier_concern', 'Earlier concern', 'quote'),
    column('earlier_place', 'Place of the earlier concern', 'place'),
    column('earlier_id', 'Earlier concern id', 'id'),
    column('later_concern', 'Later concern', 'quote'),
    column('later_place', 'Place of the later concern', 'place'),
    column('later_id', 'Later concern id', 'id'),
    column('promised', 'Actions promised', 'count'),
    { ...column('low_reliability', 'Low reliability', 'flag', 'z'), mark: 'u' },
  ],
  [0.94, 0.75].map((probability, i) => ({
    establishment: 'HMP Maidstone',
    verdict: 'recurring',
    probability,
    earlier_concern:
      'Professional interpretation services were not used enough. The experience of those who spoke little or no English was poor.',
    earlier_place: 'maidstone-2022.txt:29-38',
    earlier_id: 'maidstone-2022#1.2',
    later_concern:
      'Professional interpreting services were not used enough across all departments, even though the equipment was available.',
    later_place: 'maidstone-2025.txt:50-52',
    later_id: 'maidstone-2025#3',
    promised: 6 + i,
    low_reliability: i === 0,
  })),
)

const empty = table(
  'clusters',
  'Groups of concerns',
  'Each row is a group.',
  [column('label', 'Group', 'text')],
  [],
)

const figures: ReportTable = {
  ...table(
    'figures',
    'Numbers in the sentences of the report',
    'Each row is one number that stands in a sentence.',
    [
      column('name', 'Query', 'id'),
      column('key', 'Of what', 'text', 'z'),
      column('value', 'Number', 'score'),
      column('description', 'What is counted', 'text'),
      column('sql', 'SQL', 'text'),
    ],
    [
      ['plans', null, 5, 'Plans that were read', "SELECT '' AS key, count(*) AS value FROM plans"],
      [
        'theme_prisons',
        'living_conditions',
        3,
        'Establishments of each theme',
        'SELECT theme_id AS key, count(DISTINCT establishment) AS value\nFROM concern_themes\nGROUP BY ALL',
      ],
      ['theme_prisons', 'language <support>', 1234, 'Establishments of each theme', ''],
      ['likeness', null, 0.25, 'Mean likeness', 'SELECT avg(likeness)'],
    ].map(([name, key, value, description, sql]) => ({
      name: name ?? null,
      key: key ?? null,
      value: value ?? null,
      description: description ?? null,
      sql: sql ?? null,
    })),
  ),
  sources: [],
}

export const SAMPLE_TABLES: readonly ReportTable[] = [themePrisons, promises, cameBack, empty, figures]
