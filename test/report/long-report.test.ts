import { describe, expect, it } from 'vitest'
import { reportOf } from './report-of.ts'
import {
  action,
  concern,
  outcome,
  plan,
  primary,
  promise,
  recurrence,
  sharedIssue,
  tablesWith,
  theme,
} from './sample-tables.ts'

const prisons = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel']
const numbers = [...Array(70).keys()].map((i) => String(i + 1))
const ids = (planId: string): readonly string[] => numbers.map((number) => `${planId}#${number}`)

/** Eight prisons inspected twice with 70 concerns each time, all of one theme; the first prison's all come back. */
const longTables = tablesWith({
  plans: prisons.flatMap((slug) =>
    ['2022', '2025'].map((year) =>
      plan(`${slug}-${year}`, {
        establishment: `HMP ${slug}`,
        establishment_slug: slug,
        inspection_start: `${year}-03-01`,
        inspection_end: `${year}-03-09`,
      }),
    ),
  ),
  concerns: prisons.flatMap((slug) =>
    ['2022', '2025'].flatMap((year) =>
      ids(`${slug}-${year}`).map((id, i) =>
        concern(id, `Something was amiss, case ${id}.`, { line_start: i, line_end: i }),
      ),
    ),
  ),
  actions: ids('alpha-2022')
    .map((id) => action(`${id}/1`, 'It will be mended.'))
    .concat(ids('alpha-2025').map((id) => action(`${id}/1`, 'It will be mended at last.'))),
  themes: [theme('food', 'Food')],
  concern_themes: prisons.flatMap((slug) => ids(`${slug}-2022`).map((id) => primary(id, 'food'))),
  recurrences: numbers.map((n) =>
    recurrence(`alpha-2022#${n}`, `alpha-2025#${n}`, {
      verdict: 'recurring',
      probability: Number(n) / 100,
      consecutive: false,
      priority_change: 'escalated',
    }),
  ),
  shared_issues: numbers.map((n) =>
    sharedIssue(`alpha-2022#${n}`, `bravo-2022#${n}`, { verdict: 'recurring', probability: 0.9 }),
  ),
  recurring_failures: numbers.map((n) => ({
    failure_id: `failure-${n.padStart(2, '0')}`,
    label: `case ${n}`,
    theme_id: null,
    establishments: n === '7' ? 'alpha; bravo; charlie' : 'alpha; bravo',
    concerns: `bravo-2022#${n}; alpha-2022#${n}`,
    establishment_count: n === '7' ? 3 : 2,
    concern_count: 2,
    years: '2022',
    density: 0.7,
    representative_concern_id: `alpha-2022#${n}`,
    quote: `Fault ${n}.`,
    establishments_without: null,
  })),
  concern_outcomes: [
    ...ids('alpha-2022').map((id) => outcome(id, 'recurring')),
    ...ids('bravo-2022').map((id) => outcome(id, 'not raised again')),
  ],
  promises: ids('alpha-2022').map((id) => promise(`${id}/1`, 'recurring', null)),
  repeated_actions: numbers.map((n) => ({
    earlier_action_id: `alpha-2022#${n}/1`,
    later_action_id: `alpha-2025#${n}/1`,
    verdict: 'same',
    score: 0.9,
    similarity: 0.9,
    shared_things: null,
    earlier_target: 'May 2023',
    later_target: 'May 2026',
    slipped_months: n === '3' ? 40 : n === '4' ? null : n === '5' ? -2 : n === '6' ? 0 : 12,
  })),
})

const report = await reportOf(longTables)
const section = (title: string): string =>
  report.slice(report.indexOf(`\n## ${title}`)).split('\n## ')[1] ?? ''

describe('buildDocument(tables, parts) with long tables', () => {
  it('names the first of the prisons of a theme and counts the others', () => {
    expect(section('2 Themes')).toContain('HMP foxtrot (2022); and others |')
    expect(section('2 Themes')).toContain(
      'Only the first 6 of 8 establishments stand here; all are in `tables/concern_themes.csv`.',
    )
  })

  it('tells the first pairs in full and says where the others are', () => {
    const recurrences = section('3 Concerns that came back')
    expect(recurrences.match(/^#### \d+ → \d+/gm)).toHaveLength(40)
    expect(recurrences).toContain(
      'Only the first 40 of 70 pairs stand here; all are in `tables/recurrences.csv`.',
    )
    expect(recurrences).toContain(
      'Only the first 60 of 70 concerns stand here; all are in `tables/concern_outcomes.csv`.',
    )
    expect(recurrences).toContain(
      'it went from key to priority. Another inspection whose plan was read lies between the two.',
    )
  })

  it('puts the most probable pairs among the headlines', () => {
    const headlines = section('Headline findings')
    expect(headlines).toContain('HMP alpha, Food: March 2022 (70) and March 2025 (70)')
    expect(headlines).toContain('- all of 70 pairs are told (section 3)')
    expect(headlines).toContain(
      'at two or more of 8 establishments: 70; at three or more: 1, by establishments: case 7 (3) (section 4)',
    )
    expect(headlines).toContain(
      '70 actions of an earlier plan are in substance promised again by a later plan',
    )
  })

  it('puts the failure of most prisons first, with the prisons that lack it', () => {
    const failures = section('4 Failures shared by prisons')
    expect(failures.match(/^### .*/gm)?.slice(0, 3)).toEqual([
      '### case 7: 3 of 8 establishments',
      '### case 1: 2 of 8 establishments',
      '### case 2: 2 of 8 establishments',
    ])
    expect(failures).toContain('Not raised at HMP charlie, HMP delta, HMP echo')
    expect(failures).toContain(
      'Only the first 30 of 70 failures stand here; all are in `tables/recurring_failures.csv`.',
    )
  })

  it('puts the likest promises first, each once', () => {
    const likeness = [...section('5 What was promised').matchAll(/\| (0\.\d\d) \|/g)].map((match) =>
      Number(match[1]),
    )
    expect(likeness).toHaveLength(50)
    expect(likeness).toEqual(likeness.toSorted((a, b) => b - a))
    expect(section('5 What was promised')).toContain(
      'Only the first 50 of 70 repeated promises stand here; all are in `tables/repeated_actions.csv`.',
    )
  })

  it('says in words how far a promise moved', () => {
    expect(report).toContain('promised again under 3 (target May 2026, 40 months later)')
    expect(report).toContain('promised again under 4 (target May 2026)')
    expect(report).toContain('promised again under 5 (target May 2026, 2 months earlier)')
    expect(report).toContain('promised again under 6 (target May 2026, the same month)')
  })
})
