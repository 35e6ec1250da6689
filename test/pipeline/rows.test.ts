import { describe, expect, it } from 'vitest'
import { planId } from '../../src/domain/ids.ts'
import { actionOwnersTable } from '../../src/pipeline/rows/action-owners-table.ts'
import { actionsTable } from '../../src/pipeline/rows/actions-table.ts'
import { concernsTable } from '../../src/pipeline/rows/concerns-table.ts'
import { noticesTable } from '../../src/pipeline/rows/notices-table.ts'
import { plansTable } from '../../src/pipeline/rows/plans-table.ts'
import { recurrencesTable } from '../../src/pipeline/rows/recurrences-table.ts'
import { thresholdsTable } from '../../src/pipeline/rows/thresholds-table.ts'
import type { Decided } from '../../src/recurrence/apply-reviews.ts'
import { byKind } from '../../src/recurrence/evidence.ts'
import type { EvidenceModel } from '../../src/recurrence/evidence-model.ts'
import type { Recurrence } from '../../src/recurrence/match-recurrences.ts'
import { samplePlan } from '../support/sample-plan.ts'

const plan = samplePlan()

describe('plansTable(plans)', () => {
  it('keeps cover and source, and misses what the cover misses', () => {
    expect(plansTable([plan])).toEqual([
      {
        plan_id: 'alpha-2025',
        kind: 'inspection',
        establishment: 'HMP Alpha',
        title: '',
        establishment_slug: 'alpha',
        inspection_start: '2025-03-03',
        inspection_end: '2025-03-07',
        report_published: null,
        plan_submitted: '2025-07-09',
        source_file: 'alpha-2025.txt',
        source_sha256: 'sum of alpha-2025.txt',
      },
    ])
  })
})

describe('concernsTable(plans), actionsTable(plans), actionOwnersTable(plans)', () => {
  it('have a row for each, with its lines', () => {
    expect(concernsTable([plan])).toEqual([
      {
        concern_id: 'alpha-2025#1.10',
        plan_id: 'alpha-2025',
        number: '1.10',
        priority: 'priority',
        kind: 'concern',
        response: null,
        text: 'Prisoners waited too long for bravo.',
        is_fragment: false,
        line_start: 7,
        line_end: 9,
        is_corrected: false,
      },
    ])
    expect(actionsTable([plan])).toMatchObject([
      {
        action_id: 'alpha-2025#1.10/1',
        concern_id: 'alpha-2025#1.10',
        position: 1,
        owner: 'Governor/GFSL',
        target: 'August 2025',
        target_kind: 'month',
        target_month: '2025-08-01',
        line_start: 7,
        line_end: 7,
      },
    ])
    expect(actionOwnersTable([plan])).toEqual([
      { action_id: 'alpha-2025#1.10/1', owner: 'Governor', owner_kind: 'governor' },
      { action_id: 'alpha-2025#1.10/1', owner: 'GFSL', owner_kind: 'estates' },
    ])
  })
})

describe('noticesTable(notices, plans)', () => {
  it('gives each notice the plan of its file, where that was taken', () => {
    const notice = { code: 'P001', level: 'fatal', message: 'm', remedy: 'r' } as const
    const rows = noticesTable(
      [
        { ...notice, place: { file: 'alpha-2025.txt', line: 3 } },
        { ...notice, place: { file: 'alpha-2025.txt.corrections.yaml' } },
        { ...notice, place: { file: 'other.txt' } },
      ],
      [plan],
    )
    expect(rows.map(({ plan_id, source_file, line }) => [plan_id, source_file, line])).toEqual([
      ['alpha-2025', 'alpha-2025.txt', 3],
      ['alpha-2025', 'alpha-2025.txt.corrections.yaml', null],
      [null, 'other.txt', null],
    ])
  })
})

describe('recurrencesTable(recurrences, plans, model)', () => {
  it('names the establishment as the later plan prints it', () => {
    const later = samplePlan('alpha-2028', { establishment: 'HMYOI Alpha', id: planId('alpha-2028') })
    const ids = [plan, later].map(({ concerns }) => concerns[0]?.id)
    const pair = {
      earlier: ids[0],
      later: ids[1],
      establishment: 'alpha',
      consecutive: true,
      probability: 0.5,
      verdict: 'related',
      evidence: {
        lexical: 0.1,
        lsa: 0.2,
        concepts: 0.3,
        context: 0.35,
        actions: 0.4,
        concernToActions: 0.5,
        theme: 0.6,
        rareTerms: 0.7,
        scope: 1,
        stockPhrases: 0,
      },
      sharedTerms: ['bravo', 'charlie'],
      priorityChange: 'unchanged',
      crossesBreak: false,
      decidedBy: 'reviewer',
    } as Decided<Recurrence>
    const model: EvidenceModel = {
      fitted: 'by hand, for tests',
      priors: { recurrence: -6, sharedIssue: -7 },
      comparisons: byKind((kind) => ({ weight: kind === 'scope' ? -1.5 : 2, levels: [0.1, 0.2, 0.4] })),
      thresholds: { recurrence: { recurring: 1, related: 0 }, sharedIssue: { recurring: 1, related: 0 } },
    }
    expect(recurrencesTable([pair], [plan, later], model)).toEqual([
      {
        earlier_concern_id: 'alpha-2025#1.10',
        later_concern_id: 'alpha-2028#1.10',
        establishment: 'HMYOI Alpha',
        consecutive: true,
        probability: 0.5,
        verdict: 'related',
        decided_by: 'reviewer',
        lexical: 0.1,
        lsa: 0.2,
        concepts: 0.3,
        context: 0.35,
        actions: 0.4,
        concern_to_actions: 0.5,
        theme: 0.6,
        rare_terms: 0.7,
        scope: 1,
        stock_phrases: 0,
        shared_terms: 'bravo; charlie',
        prior_weight: -6,
        lexical_weight: 0.2,
        lsa_weight: 0.4,
        concepts_weight: 0.6,
        context_weight: 0.7,
        actions_weight: 0.8,
        concern_to_actions_weight: 1,
        theme_weight: 1.2,
        rare_terms_weight: 1.4,
        scope_weight: -1.5,
        stock_phrases_weight: 0,
        priority_change: 'unchanged',
        crosses_2022_break: false,
      },
    ])
  })
})

describe('thresholdsTable(model)', () => {
  it('has each line with its band, which stays within 0 and 1', () => {
    const thresholds = {
      recurrence: { recurring: 0.65, related: 0.25 },
      sharedIssue: { recurring: 0.95, related: 0.05 },
    }
    const rows = thresholdsTable({ thresholds } as EvidenceModel)
    expect(rows.map((row) => [row.pair_kind, row.verdict, row.probability])).toEqual([
      ['recurrence', 'recurring', 0.65],
      ['recurrence', 'related', 0.25],
      ['shared issue', 'recurring', 0.95],
      ['shared issue', 'related', 0.05],
    ])
    expect(rows.map(({ low }) => low.toFixed(2))).toEqual(['0.55', '0.15', '0.85', '0.00'])
    expect(rows.map(({ high }) => high.toFixed(2))).toEqual(['0.75', '0.35', '1.00', '0.15'])
  })
})
