import type { Block, Facets } from '../../../src/report/document/block.ts'
import type { Inline } from '../../../src/report/document/inline.ts'
import type { ReportDocument } from '../../../src/report/document/report-document.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'
import { SAMPLE_TABLES } from './sample-tables.ts'

const figure = (name: string, key: string, shown: string): Inline => ({ kind: 'figure', name, key, shown })
const strong = (content: Inline): Inline => ({ kind: 'strong', content })
const data = (text: string): Inline => ({ kind: 'data', text })
const quote = (text: string, isCut = false): Inline => ({ kind: 'quote', text, isCut })
const to = (id: string, content: Inline): Inline => ({ kind: 'link', to: id, content })
const place = (file: string, line: number, lineEnd: number, key?: string): Inline => ({
  kind: 'place',
  place: { file, line, lineEnd },
  ...(key === undefined ? {} : { row: { table: key.includes('/') ? 'actions' : 'concerns', key } }),
})

const EARLIER =
  'Professional interpretation services were not used enough. The experience of those who spoke little or no English was poor.'
const LATER =
  'Professional interpreting services were not used enough across all departments, even though the equipment and resources were available.'
const CONDITIONS =
  'Although there had been some improvements to living conditions, some parts of the estate were barely fit for purpose. Some cells were too small, damp and cold with damaged windows, no toilet screening and damaged furniture. Many showers were in a poor state'

const maidstone: Facets = { prisons: ['maidstone'], themes: ['language support'], years: ['2022', '2025'] }

const themeList = (theme: string, id: string, years: readonly string[]): readonly Block[] => [
  {
    kind: 'heading',
    level: 3,
    id: `theme-${id}`,
    content: [data(theme), ': ', figure('theme_prisons', 'living_conditions', '3'), ' establishments'],
  },
  {
    kind: 'list',
    items: years.map((year, i) => ({
      content: [
        data(i === 0 ? 'HMP Maidstone' : 'HMP Rochester'),
        ', ',
        data(year),
        ', concern ',
        data('1.8'),
        ': ',
        quote(CONDITIONS),
        ' ',
        place('maidstone-2022.txt', 73, 73, 'maidstone-2022#1.8'),
      ],
      facets: { prisons: [i === 0 ? 'maidstone' : 'rochester'], themes: [id], years: [year] },
    })),
  },
]

const hostile: readonly Block[] = [
  {
    kind: 'heading',
    level: 3,
    id: 'odd <id> "#1"',
    content: [data(HOSTILE_TEXTS[0] ?? ''), ' as a heading'],
  },
  {
    kind: 'list',
    items: HOSTILE_TEXTS.map((text) => ({
      content: [data(text), ', quoted: ', quote(text, true), ', as code ', { kind: 'code', text }],
    })),
  },
]

/** Every kind of block, inline and column, in the manner of a real report. */
export const SAMPLE_DOCUMENT: ReportDocument = {
  title: 'What runs through the action plans',
  subtitle: [
    figure('plans', '', '5'),
    ' action plans of HM Prison and Probation Service in answer to inspections of 4 establishments by HM Inspectorate of Prisons, October 2022 to December 2025.',
  ],
  author: 'Analyst A & B',
  contact: 'analyst@example.org',
  introduction: [
    'This report was made for the thematic review of language support. It may be quoted with its fingerprint.',
  ],
  fingerprint: '3cbeb5b41ffbd65999146fb48a164d3f7152fe0ecd930baa56d8ec5a6a37f5e2',
  filters: {
    prisons: [
      { id: 'maidstone', label: 'HMP Maidstone' },
      { id: 'rochester', label: 'HMP Rochester' },
    ],
    themes: [
      { id: 'language support', label: 'Language support' },
      { id: 'living_conditions', label: 'Living conditions' },
    ],
    years: ['2022', '2024', '2025'].map((year) => ({ id: year, label: year })),
  },
  tables: SAMPLE_TABLES,
  notes: [
    {
      id: 'said_complete',
      text: '“Complete” is what the prison reports in its plan. It is never evidence that a concern was dealt with.',
    },
    { id: 'themes', text: 'A program chose the themes; read the quotes before citing a count.' },
  ],
  cited: [
    {
      row: { table: 'concerns', key: 'maidstone-2022#1.2' },
      place: { file: 'maidstone-2022.txt', line: 29, lineEnd: 38 },
      text: EARLIER,
    },
    {
      row: { table: 'concerns', key: 'maidstone-2025#3' },
      place: { file: 'maidstone-2025.txt', line: 50, lineEnd: 52 },
      text: LATER,
    },
    {
      row: { table: 'actions', key: 'maidstone-2022#1.2/1' },
      place: { file: 'maidstone-2022.txt', line: 33, lineEnd: 38 },
      text: 'The first night and induction process will be reviewed. '.repeat(40),
    },
    {
      row: { table: 'concerns', key: 'never-cited#1' },
      place: { file: 'never-cited.txt', line: 1 },
      text: 'Nobody leads here.',
    },
  ],
  sections: [
    {
      id: 'findings',
      title: 'Headline findings',
      blocks: [
        {
          kind: 'list',
          items: [
            {
              content: [
                strong('What was read.'),
                ' ',
                figure('plans', '', '5'),
                ' action plans from 4 establishments (',
                to('read', 'what was read'),
                ').',
              ],
            },
            {
              content: [
                strong('Themes.'),
                ' Raised at the most establishments, ',
                figure('theme_prisons', 'living_conditions', '3'),
                ': ',
                data('Living conditions'),
                '; at fewer, ',
                figure('theme_prisons', 'language <support>', '1,234'),
                ' (',
                to('themes', ['section ', figure('plans', '', '2')]),
                ').',
              ],
            },
            {
              content: [
                strong('Recurrence.'),
                ' Not raised again does not mean resolved. ',
                figure('unknown', '', '5'),
                ' recurring:',
              ],
              blocks: [
                {
                  kind: 'list',
                  items: [
                    {
                      content: [
                        data('HMP Maidstone'),
                        ', ',
                        data('Language support'),
                        ': October 2022 (1.2) and December 2025 (3)',
                      ],
                      facets: maidstone,
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          kind: 'paragraph',
          content: [
            'Plain words, ',
            figure('plans', 'counted nothing', '0'),
            ' of them, ',
            { kind: 'emphasis', content: 'stressed ones' },
            ', a ',
            { kind: 'code', text: 'table_name' },
            ',',
            { kind: 'break' },
            'a broken line, and ',
            to('nowhere', 'a part that is not there'),
            ' but for ',
            to('table:promises', 'a table'),
            '.',
          ],
        },
      ],
    },
    {
      id: 'read',
      title: 'What was read',
      blocks: [
        {
          kind: 'grid',
          caption: 'Plans, by establishment and date',
          columns: [
            { label: 'establishment', isRowHead: true },
            { label: 'inspection' },
            { label: 'report published' },
            { label: 'concerns', isNumeric: true },
            { label: '' },
          ],
          rows: [
            {
              cells: [
                data('HMP Elmley'),
                data('26 February to 13 March 2025'),
                data('23 June 2025'),
                '12',
                place('elmley-2025.txt', 1, 90),
              ],
            },
            {
              cells: [data('HMP Maidstone'), data('3 to 14 October 2022'), data('23 January 2023'), '14', ''],
              facets: { prisons: ['maidstone'], years: ['2022'] },
            },
            {
              cells: [
                data('HMP Rochester'),
                data('12 to 22 August 2024'),
                data('11 November 2024'),
                '1,300',
                '',
              ],
              facets: { prisons: ['rochester'], years: ['2024'] },
            },
          ],
          sources: ['plans'],
          table: 'clusters',
        },
      ],
    },
    {
      id: 'themes',
      title: ['Themes, by number of ', { kind: 'emphasis', content: 'prisons' }],
      blocks: [
        {
          kind: 'chart',
          chart: {
            id: 'theme_heatmap',
            title: 'Concerns by theme and prison',
            finding: [
              'Living conditions touch ',
              figure('theme_prisons', 'living_conditions', '3'),
              ' of 4 establishments.',
            ],
            table: 'theme_prisons',
            specification: {},
          },
        },
        {
          kind: 'chart',
          chart: {
            id: 'theme_bars',
            title: 'Themes by prisons',
            finding: 'Language support was raised at one establishment.',
            table: 'theme_prisons',
            specification: {},
          },
        },
        {
          kind: 'chart',
          chart: {
            id: 'not drawn',
            title: 'A picture that was not drawn',
            finding: 'Its numbers are still here.',
            table: 'theme_prisons',
            where: { establishment: 'HMP Maidstone' },
            specification: {},
          },
        },
        ...themeList('Living conditions', 'living_conditions', ['2022', '2024']),
        ...themeList('Language support', 'language support', ['2025']),
        ...hostile,
      ],
    },
    {
      id: 'recurrence',
      title: 'Concerns that came back',
      blocks: [
        {
          kind: 'group',
          facets: maidstone,
          blocks: [
            { kind: 'heading', level: 3, id: 'pair', content: '1.2 → 3: Language support' },
            {
              kind: 'grid',
              caption: 'Both texts',
              columns: [
                { label: 'October 2022, concern 1.2 (priority)' },
                { label: 'December 2025, concern 3 (priority)' },
              ],
              rows: [
                {
                  cells: [
                    [quote(EARLIER), ' ', place('maidstone-2022.txt', 29, 38, 'maidstone-2022#1.2')],
                    [quote(LATER), ' ', place('maidstone-2025.txt', 50, 52, 'maidstone-2025#3')],
                  ],
                },
              ],
              sources: ['recurrences'],
            },
            {
              kind: 'paragraph',
              content: [
                strong('Why recurring.'),
                ' Both use ',
                { kind: 'emphasis', content: data('interpretation, professional') },
                '.',
              ],
            },
            { kind: 'heading', level: 4, id: 'promised', content: 'What had been promised' },
          ],
        },
        {
          kind: 'grid',
          caption: 'Promised again',
          columns: [
            { label: 'earlier' },
            { label: 'later' },
            { label: 'likeness', isNumeric: true },
            { label: 'target' },
            { label: 'target now' },
            { label: 'slipped', isNumeric: true },
          ],
          rows: [
            {
              cells: [quote(EARLIER), quote(LATER), '0.53', data('April 2023'), data('July 2026'), '39'],
              facets: maidstone,
            },
            {
              cells: [quote(LATER), quote(EARLIER), 'over 0.99', data('June 2023'), data('Complete'), '[x]'],
              facets: { prisons: ['rochester'], themes: ['living_conditions'], years: ['2024'] },
            },
          ],
          sources: ['repeated_actions', 'promises'],
        },
        { kind: 'table', table: 'came_back' },
        { kind: 'table', table: 'no such table' },
      ],
    },
  ],
}
