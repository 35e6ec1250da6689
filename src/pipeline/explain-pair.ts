import { pairOfOne, pairUnknown } from '../domain/faults/recurrence.ts'
import type { ConcernId } from '../domain/ids.ts'
import { formatPlace } from '../domain/place.ts'
import type { Action, Plan } from '../domain/plan.ts'
import type { Verdict } from '../domain/recurrence.ts'
import type { Effects } from '../effects/effects.ts'
import { comparableConcerns } from '../recurrence/comparable-concerns.ts'
import { sharedTerms } from '../recurrence/concern-comparison.ts'
import type { ConcernProfile } from '../recurrence/concern-profile.ts'
import type { PairKind, Thresholds } from '../recurrence/evidence-model.ts'
import { explainJudgement, type ExplainedJudgement } from '../recurrence/explain-judgement.ts'
import { pairRelations, type PairRelation } from '../recurrence/pair-relation.ts'
import { nearestTexts } from '../util/nearest-texts.ts'
import { pairKey } from '../util/pair-key.ts'
import { createWordComparison, type AlikeWords } from '../vectors/concepts/similar-words.ts'
import { createKeyMaker } from './code-key.ts'
import { listedPairs } from './listed-pairs.ts'
import { loadProfiles } from './load-profiles.ts'
import { loadWordNetGraph } from './load-wordnet-graph.ts'
import { readDomainConcepts } from './read-domain-concepts.ts'
import { reopenRun, type ReopenOptions } from './reopen-run.ts'

/** A concern as it is shown beside another. */
export interface ExplainedConcern {
  readonly id: string
  readonly plan: string
  readonly establishment: string
  /** First day of the inspection, where it is known. */
  readonly inspectionStart: string | undefined
  readonly text: string
  /** `hmp-elmley-2025.txt:21-25`. */
  readonly place: string
  readonly actions: readonly {
    readonly id: string
    readonly text: string
    readonly owner: string
    readonly target: string
    readonly place: string
  }[]
}

export interface PairExplanation extends ExplainedJudgement {
  /** The earlier one first, where there is an earlier one; else as they were named. */
  readonly concerns: readonly [ExplainedConcern, ExplainedConcern]
  readonly relation: PairRelation['kind']
  /** Whose prior and thresholds were taken. */
  readonly kind: PairKind
  readonly thresholds: Thresholds
  /** The row of the tables, if they list the pair. */
  readonly listed: { readonly verdict: Verdict; readonly decidedBy: string } | undefined
  /** Words of both, the most telling first. */
  readonly sharedWords: readonly string[]
  /** Different words that mean nearly the same: that of the first concern beside that of the second. */
  readonly alikeWords: readonly AlikeWords[]
}

/**
 * Shows how any two concerns of a run compare, with the numbers that the tables have.
 *
 * @throws ToolkitError R005 for ids that the run does not have, R006 for one id twice; else as `reopenRun`
 */
export async function explainPair(
  ids: readonly [string, string],
  options: ReopenOptions,
  effects: Pick<Effects, 'files' | 'cache' | 'log' | 'progress'>,
): Promise<PairExplanation> {
  const { tables, plans, input } = await reopenRun(options, effects)
  const { profiles, comparison } = comparableConcerns(input)
  const known = [...profiles.keys()]
  const unknown = ids.filter((id) => !profiles.has(id as ConcernId))
  if (unknown.length > 0)
    throw pairUnknown(
      options.reports,
      unknown.map((id) => ({ id, nearest: nearestTexts(id, known, 3) })),
    )
  if (ids[0] === ids[1]) throw pairOfOne(ids[0])
  // Both are there, as was just seen.
  const named = ids.map((id) => profiles.get(id as ConcernId)!) as [ConcernProfile, ConcernProfile]
  const relation = pairRelations(plans)(named[0].plan, named[1].plan)
  const isTurned = relation.kind === 'recurrence' && !relation.isInOrder
  const [a, b] = isTurned ? [named[1], named[0]] : named
  const kind: PairKind = a.plan.establishmentSlug === b.plan.establishmentSlug ? 'recurrence' : 'sharedIssue'
  const row = listedPairs(tables).find(
    ({ concerns }) => pairKey(...concerns) === pairKey(a.concern.id, b.concern.id),
  )
  const textOf = (id: string): string => input.passages.find((passage) => passage.id === id)?.text ?? ''
  return {
    ...explainJudgement(comparison(a, b), input.model, kind),
    concerns: [explained(a), explained(b)],
    relation: relation.kind,
    kind,
    thresholds: input.model.thresholds[kind],
    listed: row && { verdict: row.verdict, decidedBy: row.decidedBy },
    sharedWords: sharedTerms(a, b).map(({ word }) => word),
    alikeWords: (await loadWordComparison(effects)).similarWords(textOf(a.concern.id), textOf(b.concern.id)),
  }
}

async function loadWordComparison(effects: Pick<Effects, 'files' | 'cache' | 'log' | 'progress'>) {
  const keyOf = await createKeyMaker(effects.files)
  const graph = await loadWordNetGraph(await readDomainConcepts(effects.files), keyOf, effects)
  const { profiles } = await loadProfiles(graph, keyOf, effects.cache)
  return createWordComparison(graph, profiles)
}

const explained = ({ concern, plan }: ConcernProfile): ExplainedConcern => ({
  id: concern.id,
  plan: plan.id,
  establishment: nameOf(plan),
  inspectionStart: plan.inspectionStart,
  text: concern.text,
  place: formatPlace(concern.place),
  actions: concern.actions.map(explainedAction),
})

const nameOf = ({ establishment, title, establishmentSlug }: Plan): string =>
  establishment || title || establishmentSlug

const explainedAction = ({ id, text, owner, target, place }: Action) => ({
  ...{ id, text, owner },
  target: target.printed,
  place: formatPlace(place),
})
