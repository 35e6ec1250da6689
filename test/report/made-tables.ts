import type { Row, Tables } from '../../src/tables/schema.ts'
import {
  action,
  concern,
  outcome,
  plan,
  primary,
  promise,
  recurrence,
  sampleTables,
  sharedIssue,
  tablesWith,
  theme,
} from './sample-tables.ts'

/** Inspections of each prison, concerns of each inspection, actions of each concern. */
const YEARS = ['2022', '2025']
const CONCERNS = 15
const ACTIONS = 4
const THEMES = 26

/**
 * A run on two inspections of each of many prisons: of the concerns of the first every third came back, and each is the
 * same failing as one of the next prison.
 */
export function madeTables(prisons: number): Tables {
  const slugs = Array.from({ length: prisons }, (_, i) => `prison-${String(i).padStart(4, '0')}`)
  const numbers = Array.from({ length: CONCERNS }, (_, i) => String(i + 1))
  const idsOf = (year: string): readonly string[] =>
    slugs.flatMap((slug) => numbers.map((n) => `${slug}-${year}#${n}`))
  const [earlier, later] = [idsOf('2022'), idsOf('2025')]
  const all = [...earlier, ...later]
  const actionIds = all.flatMap((id) => Array.from({ length: ACTIONS }, (_, i) => `${id}/${i + 1}`))
  const cameBack = (i: number): boolean => i % 3 === 0
  const next = (i: number): string => earlier[(i + CONCERNS) % earlier.length]!
  const failures = Array.from({ length: Math.floor(prisons / 2) }, (_, i): Row<'recurring_failures'> => {
    const members = [earlier[2 * i * CONCERNS]!, earlier[(2 * i + 1) * CONCERNS]!]
    return {
      ...sampleTables.recurring_failures[0]!,
      failure_id: `failure-${i}`,
      label: `Case ${i}`,
      theme_id: 'theme-0',
      establishments: members.map((id) => id.replace(/-\d{4}#.*/, '')).join('; '),
      concerns: members.join('; '),
      representative_concern_id: members[0]!,
    }
  })
  return tablesWith({
    plans: slugs.flatMap((slug) =>
      YEARS.map((year) =>
        plan(`${slug}-${year}`, {
          establishment: `HMP ${slug}`,
          establishment_slug: slug,
          inspection_start: `${year}-03-01`,
          inspection_end: `${year}-03-09`,
          plan_submitted: `${year}-06-01`,
        }),
      ),
    ),
    concerns: all.map((id, i) =>
      concern(id, `Something was amiss, and nobody had put it right in all those years, case ${i}.`),
    ),
    actions: actionIds.map((id) => action(id, 'It will be mended, and looked at again every month.')),
    action_owners: actionIds.map((id) => ({ action_id: id, owner: 'Governor', owner_kind: 'governor' })),
    action_types: actionIds.map((id) => ({ action_id: id, action_type: 'build', share: 1, words: null })),
    themes: Array.from({ length: THEMES }, (_, i) => theme(`theme-${i}`, `Theme ${i}`)),
    concern_themes: all.map((id, i) => primary(id, `theme-${i % THEMES}`)),
    clusters: Array.from({ length: 100 }, (_, i) => ({
      ...sampleTables.clusters[0]!,
      cluster_id: `cluster-${i}`,
      representative_concern_id: all[i % all.length]!,
      description: null,
      description_concern_id: null,
    })),
    cluster_groups: sampleTables.cluster_groups,
    concern_clusters: all.map((id, i) => ({
      concern_id: id,
      cluster_id: `cluster-${i % 100}`,
      similarity: 0.7,
      text_group: i % 90,
      is_loose: false,
    })),
    recurrences: earlier.flatMap((id, i) =>
      numbers.slice(0, 8).map((n) => {
        const verdict = cameBack(i) && n === '1' ? 'recurring' : 'none'
        const probability = verdict === 'recurring' ? 0.9 : 0.1
        return recurrence(id, `${id.replace(/2022#.*/, '2025')}#${n}`, { verdict, probability })
      }),
    ),
    shared_issues: earlier.flatMap((id, i) =>
      [id, next(i)].toSorted().length === 2 && id < next(i)
        ? [sharedIssue(id, next(i), { verdict: 'recurring', probability: 0.8 })]
        : [],
    ),
    thresholds: sampleTables.thresholds,
    recurring_failures: failures,
    concern_outcomes: [
      ...earlier.map((id, i) => outcome(id, cameBack(i) ? 'recurring' : 'not raised again')),
      ...later.map((id) => outcome(id, 'not yet re-inspected', 'none')),
    ],
    concern_chains: earlier
      .filter((_, i) => cameBack(i))
      .flatMap((id) => {
        const [raised, again] = sampleTables.concern_chains
        const slug = id.replace(/-\d{4}#.*/, '')
        const chain = { chain_id: `chain:${id}`, establishment: slug }
        return [
          { ...raised!, ...chain, plan_id: `${slug}-2022`, concern_id: id },
          { ...again!, ...chain, plan_id: `${slug}-2025`, concern_id: `${slug}-2025#1` },
        ]
      }),
    promises: actionIds.map((id, i) =>
      promise(id, id.includes('-2022#') ? 'not raised again' : 'not yet re-inspected', i % 2 === 0),
    ),
    notices: all.map((id) => ({
      ...sampleTables.notices[0]!,
      plan_id: id.replace(/#.*/, ''),
      source_file: `${id.replace(/#.*/, '')}.txt`,
    })),
    runs: sampleTables.runs,
  })
}
