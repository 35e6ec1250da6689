import type { NoticeLevel } from '../domain/notice.ts'
import type { Verdict } from '../domain/recurrence.ts'
import { groupBy } from '../util/group-by.ts'
import type { Tables } from '../tables/schema.ts'
import type { Corpus } from './read-corpus.ts'
import type { StageTime } from './stage-timer.ts'

/** One inspection and the concern it raised, as a person names them. */
export interface ConcernName {
  readonly concernId: string
  /** The year in which the inspection ended; missing without dates. */
  readonly year?: string
  /** As printed; missing where it is lost. */
  readonly number?: string
  readonly text: string
}

export interface SummedRecurrence {
  readonly establishment: string
  readonly earlier: ConcernName
  readonly later: ConcernName
  readonly probability: number
  readonly verdict: Verdict
}

/** What a run did, in figures, and what it found to recur. */
export interface RunSummary {
  readonly runId: string
  readonly fingerprint: string
  readonly version: string
  readonly embedder: string
  readonly files: { readonly found: number; readonly read: number; readonly failed: readonly string[] }
  readonly plans: number
  readonly establishments: number
  readonly concerns: number
  readonly actions: number
  /** Themes that are the primary theme of a concern, and all of the codebook that are in use. */
  readonly themes: { readonly found: number; readonly codebook: number }
  readonly clusters: number
  /** Concerns that recur, likeliest first. */
  readonly recurring: readonly SummedRecurrence[]
  readonly relatedPairs: number
  /** Failures that several establishments share. */
  readonly sharedFailures: number
  readonly notices: Readonly<Record<NoticeLevel, number>>
  readonly stages: readonly StageTime[]
}

/** Sums up a run from its tables. */
export function summariseRun(tables: Tables, corpus: Corpus, stages: readonly StageTime[]): RunSummary {
  const run = tables.runs[0]
  const planOf = new Map(tables.plans.map((plan) => [plan.plan_id, plan]))
  const names = new Map(
    tables.concerns.map((concern): [string, ConcernName] => {
      const year = planOf.get(concern.plan_id)?.inspection_end?.slice(0, 4)
      return [
        concern.concern_id,
        {
          concernId: concern.concern_id,
          ...(year === undefined ? {} : { year }),
          ...(concern.number === null ? {} : { number: concern.number }),
          text: concern.text,
        },
      ]
    }),
  )
  const nameOf = (id: string): ConcernName => names.get(id) ?? { concernId: id, text: '' }
  const levels = groupBy(tables.notices, ({ level }) => level)
  const primary = tables.concern_themes.filter(({ rank }) => rank === 1)
  return {
    runId: run?.run_id ?? '',
    fingerprint: run?.fingerprint ?? '',
    version: run?.crossplan_version ?? '',
    embedder: run?.embedder ?? '',
    files: {
      found: corpus.found,
      read: corpus.found - corpus.failed.length,
      failed: corpus.failed,
    },
    plans: tables.plans.length,
    establishments: new Set(tables.plans.map((plan) => plan.establishment_slug)).size,
    concerns: tables.concerns.length,
    actions: tables.actions.length,
    themes: {
      found: new Set(primary.map(({ theme_id }) => theme_id)).size,
      codebook: tables.themes.filter(({ status }) => status === 'active').length,
    },
    clusters: tables.clusters.length,
    recurring: tables.recurrences
      .filter(({ verdict }) => verdict === 'recurring')
      .toSorted((a, b) => b.probability - a.probability)
      .map((pair) => ({
        establishment: pair.establishment,
        earlier: nameOf(pair.earlier_concern_id),
        later: nameOf(pair.later_concern_id),
        probability: pair.probability,
        verdict: 'recurring',
      })),
    relatedPairs: tables.recurrences.filter(({ verdict }) => verdict === 'related').length,
    sharedFailures: tables.recurring_failures.length,
    notices: {
      info: levels.get('info')?.length ?? 0,
      warning: levels.get('warning')?.length ?? 0,
      fatal: levels.get('fatal')?.length ?? 0,
    },
    stages,
  }
}
