import { describe, expect, it } from 'vitest'
import type { Row, Tables } from '../../../src/tables/schema.ts'
import { reportOf } from '../report-of.ts'
import { sampleTables } from '../sample-tables.ts'

const report = (more: Partial<Tables> = {}): Promise<string> => reportOf({ ...sampleTables, ...more })
const section = (text: string, heading: string): string => {
  const start = text.indexOf(`${heading}\n`)
  expect(start).toBeGreaterThan(0)
  const end = text.slice(start + heading.length).search(/\n#{2,4} /)
  return text.slice(start, start + heading.length + end)
}
const replaced = (id: string, more: Partial<Row<'concern_themes'>>) =>
  sampleTables.concern_themes.map((row) =>
    row.concern_id === id && row.rank === 1 ? { ...row, ...more } : row,
  )
const inCluster = (concern_id: string, cluster_id: string, is_loose = false): Row<'concern_clusters'> => ({
  concern_id,
  cluster_id,
  similarity: 0.8,
  text_group: Number(cluster_id.at(-1)),
  is_loose,
})
const cluster = (id: string, label: string, size: number): Row<'clusters'> => ({
  ...sampleTables.clusters[0]!,
  cluster_id: id,
  label,
  size,
})

describe('formatLooseConcerns(index)', () => {
  it('quotes each with the nearest theme, and those without a theme', async () => {
    const themes = replaced('alpha-2025#3', { fit: 'loose', score: 0.41 }).filter(
      (row) => row.concern_id !== 'bravo-2024#4',
    )
    const text = section(await report({ concern_themes: themes }), '### Concerns that fit no theme well')
    expect(text).toContain('2 of 6 concerns: unlike any theme’s definition')
    expect(text).toContain(
      '- HMP Alpha, December 2025, concern 3 (key): “Prisoners waited too long for a dentist.” `alpha-2025.txt:25` (nearest: Health care, share 0.41)',
    )
    expect(text).toMatch(/Bravo.*`bravo-2024\.txt:20-22` \(no theme\)/)
  })

  it('leaves out what an analyst decided, and says nothing where all fit', async () => {
    const decided = replaced('alpha-2025#3', { fit: null, assigned_by: 'analyst' })
    expect(await report({ concern_themes: decided })).not.toContain('fit no theme well')
    expect(await report()).not.toContain('fit no theme well')
    expect(await report({ concern_themes: [] })).not.toContain('fit no theme well')
  })
})

describe('formatThemes(index)', () => {
  it('names the words that decided', async () => {
    const words = replaced('alpha-2022#1.2', { words: 'showers; poor_state' })
    expect(await report({ concern_themes: words })).toContain(
      '“Many showers were in a poor state.” `alpha-2022.txt:30-33` (by *showers, poor\\_state*)',
    )
  })
})

describe('formatClusters(index)', () => {
  it('quotes the line in the words of a member, with an ellipsis where it goes on, and counts loose fits', async () => {
    const clusters = [
      {
        ...sampleTables.clusters[0]!,
        description: 'Many showers were in a poor',
        description_concern_id: 'alpha-2022#1.2',
      },
    ]
    const members = [inCluster('alpha-2022#1.2', 'cluster-01'), inCluster('bravo-2024#4', 'cluster-01', true)]
    expect(await report({ clusters, concern_clusters: members })).toContain(
      '| showers | 2 | 2 (1 loosely) | over 0.99 | 1.00 | showers | “Many showers were in a poor…” `alpha-2022.txt:30-33` |',
    )
  })

  it('quotes the concern nearest to the middle where there is no line', async () => {
    const clusters = sampleTables.clusters.map((row) => ({
      ...row,
      description: null,
      description_concern_id: null,
      representative_concern_id: 'bravo-2024#4',
    }))
    expect(await report({ clusters })).toMatch(/\| “Showers leaked .*” `bravo-2024\.txt:20-22` \|/)
  })
})

describe('formatDisagreements(index)', () => {
  const clusters = [cluster('cluster-01', 'Showers', 2), cluster('cluster-02', 'Words', 4)]

  it('lists groups across themes, themes over groups, and concerns among those of another theme', async () => {
    const text = await report({
      clusters,
      concern_themes: [...replaced('alpha-2022#1.10', { theme_id: 'language' })],
      concern_clusters: [
        inCluster('alpha-2022#1.2', 'cluster-01'),
        inCluster('alpha-2025#3', 'cluster-01'),
        inCluster('alpha-2022#1.1', 'cluster-02'),
        inCluster('alpha-2022#1.10', 'cluster-02'),
        inCluster('alpha-2025#2', 'cluster-02'),
        inCluster('bravo-2024#4', 'cluster-02', true),
      ],
    })
    expect(text).toContain(
      'none of which has more than half of their concerns: 1 of 2. Themes that are spread over groups in the same way: 1. Concerns in a group of which most have another theme: 1.',
    )
    const across = section(text, '#### Groups of texts that cut across themes')
    expect(across).toContain('- **Showers**, 2 concerns:')
    expect(across).toContain('  - Health care: HMP Alpha, December 2025, concern 3 (key), “Prisoners waited')
    expect(across).not.toContain('Interpreters')
    const split = section(text, '#### Themes that are spread over groups of texts')
    expect(split).toContain('- **Living conditions**, 2 concerns:')
    expect(split).toMatch(/ {2}- Words: HMP\/YOI Bravo, December 2024, concern 4/)
    const strangers = section(text, '#### Concerns in a group of texts of another theme')
    expect(strangers).toMatch(
      /^- HMP\/YOI Bravo, .* Living conditions: .* \(in \*Words\*, most of it Language support\)$/m,
    )
    expect(strangers.match(/^- /gm)).toHaveLength(1)
  })

  it('says so where they agree, and nothing without groups', async () => {
    expect(await report()).toContain('half of their concerns: 0 of 1. Themes')
    expect(await report()).not.toContain('#### Groups of texts that cut across themes')
    expect(await report({ clusters: [], concern_clusters: [] })).not.toContain(
      'Where themes and groups disagree',
    )
  })
})

describe('formatStrayActions(index)', () => {
  const aligned = (action_id: string, alignment: number, more: Partial<Row<'action_alignment'>> = {}) => ({
    action_id,
    theme_id: 'library',
    likeness: 0.5,
    alignment,
    answers_other_theme: true,
    ...more,
  })

  it('shows concern and action with their themes, the plainest first', async () => {
    const text = section(
      await report({
        action_alignment: [
          aligned('alpha-2022#1.1/2', -0.3),
          aligned('alpha-2022#1.2/1', -0.5),
          aligned('alpha-2025#2/1', -0.9, { answers_other_theme: false }),
        ],
      }),
      '### Actions that answer another theme than their concern',
    )
    expect(text).toContain('2 of 5 actions speak plainly of a theme that the concern does not have.')
    expect(text.indexOf('The showers will be replaced.')).toBeLessThan(text.indexOf('Staff will be reminded'))
    expect(text).toContain(
      '- HMP Alpha, October 2022, concern 1.2 (key), Living conditions: “Many showers were in a poor state.” `alpha-2022.txt:30-33`\n' +
        '  - answered under Library and reading: “The showers will be replaced.” `alpha-2022.txt:21`',
    )
    expect(text).not.toContain('Staff will be reminded of interpreting.')
  })

  it('says nothing where no action does', async () => {
    expect(await report()).not.toContain('Actions that answer another theme')
  })
})
