import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const scorer = fileURLToPath(new URL('score.mjs', import.meta.url))
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(name: string, content: string | object) {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
}

interface Scored {
  readonly metrics: readonly { readonly name: string; readonly value: number; readonly n: number }[]
  readonly misses: readonly string[]
}

async function score(gold = 'gold', ...more: readonly string[]) {
  const args = [scorer, '--tables', join(folder, 'tables'), '--gold', join(folder, gold), '--json', ...more]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const { metrics, misses } = JSON.parse(stdout) as Scored
  return {
    byName: Object.fromEntries(
      metrics.map(({ name, value, n }) => [name, [Math.round(value * 1000) / 1000, n]]),
    ),
    misses,
  }
}

describe('score.mjs --tables --gold', () => {
  test('measures how plans were read, cell by cell, ambiguous actions apart', async () => {
    await put(
      'tables/plans.csv',
      'plan_id,establishment,inspection_start,inspection_end,report_published,plan_submitted\nalpha-2024,HMP Alpha,2024-01-01,2024-01-09,2024-04-01,\n',
    )
    await put(
      'tables/concerns.csv',
      'plan_id,concern_id,number,priority,text\nalpha-2024,alpha-2024#1,1,priority,"Meals were ""cold"",\nand late"\nalpha-2024,alpha-2024#3,3,key,Extra\n',
    )
    await put(
      'tables/actions.csv',
      'action_id,concern_id,text,owner,target\nalpha-2024#1/1,alpha-2024#1,Trolleys will be bought,Governor / Health,May 2024\nalpha-2024#1/2,alpha-2024#1,Menus will be printed.,Caterer,June 2024\n',
    )
    const action = (text: string, owner: string, target: string, ambiguous = false) => ({
      text,
      owner,
      target,
      ambiguous,
    })
    await put('gold/structure/alpha-2024.json', {
      slug: 'alpha-2024',
      establishment: 'HMP Alpha',
      inspection_start: '2024-01-01',
      inspection_end: '2024-01-09',
      report_published: '2024-04-02',
      plan_submitted: '2024-05-01',
      concerns: [
        {
          number: '1',
          priority: 'priority',
          text: 'Meals were "cold", and late.',
          actions: [
            action('Trolleys will be bought', 'Governor/Health', 'June 2024'),
            action('Menus will be printed', 'Caterer', 'June 2024', true),
            action('Cooks will be trained', 'Caterer', 'June 2024'),
          ],
        },
        { number: '2', priority: 'key', text: 'Visits were short', actions: [] },
      ],
    })
    const { byName, misses } = await score()
    expect(byName).toEqual({
      'structure.header': [0.6, 5],
      'structure.concern_recall': [0.5, 2],
      'structure.concern_precision': [0.5, 2],
      'structure.priority': [1, 1],
      'structure.concern_text': [1, 1],
      'structure.action_recall': [0.5, 2],
      'structure.action_precision': [1, 1],
      'structure.owner': [1, 1],
      'structure.target': [0, 1],
      'structure.ambiguous_matched': [1, 1],
    })
    expect(misses).toEqual([
      'alpha-2024#1/1: target "May 2024", wanted "June 2024"',
      'alpha-2024#1: no action "Cooks will be trained…"',
      'alpha-2024#2: concern not found',
    ])
  })

  test('measures themes and clusters', async () => {
    await put(
      'tables/concern_themes.csv',
      'concern_id,theme_id,rank,score\na#1,food,1,0.9\na#1,visits,2,0.1\na#2,food,1,0.6\na#3,reading,1,0.6\n',
    )
    await put('tables/concern_clusters.csv', 'concern_id,cluster_id\na#1,c1\na#2,c1\na#3,c2\na#4,c2\n')
    const theme = (primary: string, ...secondary: string[]) => ({ primary: [primary], secondary })
    await put('gold/labels.json', {
      themes: {
        'a#1': theme('food'),
        'a#2': theme('visits', 'food'),
        'a#3': theme('drugs'),
        'a#4': theme('drugs'),
      },
    })
    const { byName, misses } = await score()
    expect(byName).toMatchObject({
      'themes.accuracy': [0.25, 4],
      'themes.accuracy_with_secondary': [0.5, 4],
      'clusters.count': [2, 4],
      // H(clusters) = ln 2, H(themes) = 1.5 ln 2, shared information ln 2.
      'clusters.nmi': [0.8, 4],
      // Pairs together: 2 by cluster, 1 by theme, 1 by both, of 6; (1 − 1/3) / (1.5 − 1/3).
      'clusters.ari': [0.571, 4],
    })
    expect(misses[0]).toBe('a#2: theme food, wanted visits')
  })

  test('measures recurrences, leaving neutral pairs out; what is not listed counts as missed', async () => {
    const rows = [
      ['e#1', 'l#1', 0.9, 'recurring'],
      ['e#9', 'l#9', 0.8, 'recurring'],
      ['e#2', 'l#2', 0.7, 'related'],
      ['e#3', 'l#3', 0.6, 'related'],
    ]
    await put(
      'tables/recurrences.csv',
      ['earlier_concern_id,later_concern_id,probability,verdict', ...rows.map((row) => row.join(','))].join(
        '\r\n',
      ),
    )
    const pair = (i: number, strength: string, neutral = false) => ({
      earlier: `e#${i}`,
      later: `l#${i}`,
      strength,
      neutral,
    })
    await put('gold/labels.json', {
      recurrences: [pair(1, 'same'), pair(9, 'related', true), pair(3, 'related'), pair(4, 'same')],
    })
    const { byName, misses } = await score()
    expect(byName).toEqual({
      'recurrence.ap_any': [0.556, 3],
      'recurrence.ap_same': [0.5, 2],
      'recurrence.f1_any': [0.667, 3],
      'recurrence.f1_same': [0.667, 2],
    })
    expect(misses).toEqual(['recurrence not in the labels: e#2 → l#2', 'recurrence missed: e#4 → l#4'])
  })

  test('measures shared issues within the labelled plans, and repeated actions', async () => {
    await put(
      'tables/shared_issues.csv',
      'concern_a,concern_b,probability,verdict\na-1#1,b-1#1,0.9,recurring\na-1#1,z-1#1,0.95,recurring\na-1#2,b-1#2,0.4,none\n',
    )
    await put('tables/repeated_actions.csv', 'earlier_action_id,later_action_id\nx/1,y/1\nx/2,y/2\n')
    const labels = {
      plans: ['a-1', 'b-1'],
      same_issue_pairs: [
        { a: 'b-1#1', b: 'a-1#1', neutral: false },
        { a: 'a-1#2', b: 'b-1#2', neutral: false },
      ],
      repeated_actions: [
        { earlier: 'x/1', later: 'y/1' },
        { earlier: 'x/3', later: 'y/3' },
      ],
    }
    await put('other.json', labels)
    const { byName } = await score('other.json')
    expect(byName).toEqual({
      'shared_issues.ap': [1, 2],
      'shared_issues.f1': [0.667, 2],
      'repeated_actions.recall': [0.5, 2],
      'repeated_actions.rows': [2, 2],
    })
  })

  test('measures what is called the same promise, where labels tell same from alike', async () => {
    await put(
      'tables/repeated_actions.csv',
      'earlier_action_id,later_action_id,verdict\nx/1,y/1,same\nx/1,y/2,same\nx/2,y/2,same\nx/3,y/3,alike\n',
    )
    await put('graded.json', {
      repeated_actions: [
        { earlier: 'x/1', later: 'y/1', strength: 'same' },
        { earlier: 'x/1', later: 'y/2', strength: 'alike' },
        { earlier: 'x/3', later: 'y/3', strength: 'same' },
      ],
    })
    const { byName, misses } = await score('graded.json')
    expect(byName).toEqual({
      'repeated_actions.recall': [0.5, 2],
      'repeated_actions.rows': [4, 4],
      'repeated_actions.precision_same': [0.5, 2],
      'repeated_actions.promises_found': [1, 2],
    })
    expect(misses).toEqual([
      'repeated action missed: x/3 → y/3',
      'repeated action not in the labels: x/2 → y/2',
    ])
  })

  test('says what is missing and how to get it, with exit code 2', async () => {
    await expect(score('nowhere')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No gold at') as string,
    })
    await put('gold/labels.json', {})
    await expect(score()).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Run crossplan first') as string,
    })
  })

  test('measures answers to questions, what is borderline apart', async () => {
    await put('tables/concern_themes.csv', 'concern_id,theme_id,rank\n')
    await put('labels.json', {
      queries: [
        { query: 'cold food', kind: 'lay', relevant: ['a#1', 'a#2'], borderline: ['a#3'] },
        { query: 'late pills', kind: 'analyst', relevant: ['a#4'], borderline: [] },
        { query: 'never asked', kind: 'lay', relevant: ['a#5'], borderline: [] },
      ],
    })
    const answer = (query: string, ...ids: readonly string[]) =>
      JSON.stringify({ query, results: ids.map((id) => ({ concern_id: id, score: 0.5, passage_id: id })) })
    await put(
      'answers.jsonl',
      `${answer('late pills', 'a#9', 'a#4')}\n${answer('cold food', 'a#3', 'a#1', 'a#9', 'a#2')}\n`,
    )
    const { byName, misses } = await score('labels.json', '--search', join(folder, 'answers.jsonl'))
    // a#1 first and a#2 third once a#3 is left out; a#4 second.
    const cold = (1 + 1 / 2) / (1 + 1 / Math.log2(3))
    const late = 1 / Math.log2(3)
    const rounded = (value: number) => Math.round(value * 1000) / 1000
    expect(byName).toEqual({
      'search.ndcg_10': [rounded((cold + late) / 3), 3],
      'search.recall_5': [0.667, 3],
      'search.ndcg_10.lay': [rounded(cold / 2), 2],
      'search.ndcg_10.analyst': [rounded(late), 1],
    })
    expect(misses).toEqual(['search found 0.00 of what is wanted in 5: never asked'])
  })
})
