import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { ThemesDiff } from '../diff-themes.ts'
import type { ChangedIngredient, ChangedPlan } from './report-diff.ts'

/** What differs in what two runs were made of, as reasons of what moved. */
export interface DiffContext {
  /** `plan maidstone-2025 is new`; nothing where all plans of these concerns are in both runs. */
  ofPlans(concernIds: readonly string[]): string | undefined
  /** `the text of maidstone-2025#3 changed`; nothing where all read as before. */
  ofTexts(concernIds: readonly string[]): string | undefined
  /** `maidstone-2025#3 has another primary theme (edit 2: …)`; nothing where all have the same. */
  ofThemes(concernIds: readonly string[]): string | undefined
  /** `plans were added (maidstone-2025) and seed changed`: whatever else may have moved a result. */
  readonly general: string | undefined
  /** For what has no nearer reason. */
  readonly other: string
}

/** Of many concerns or plans so many are named. */
const NAMED = 3

export function diffContext(
  plans: readonly ChangedPlan[],
  ingredients: readonly ChangedIngredient[],
  codebook: ThemesDiff,
): DiffContext {
  const idsOf = (change: ChangedPlan['change']): readonly string[] =>
    plans.filter((plan) => plan.change === change).map(({ planId }) => planId)
  const [added, gone] = [idsOf('added'), idsOf('gone')]
  const read = plans.filter(({ change }) => change === 'changed' || change === 'read otherwise')
  const changed = new Set(read.flatMap(({ concerns }) => concerns.changed))
  const [came, went] = [
    new Set(read.flatMap(({ concerns }) => concerns.added)),
    new Set(read.flatMap(({ concerns }) => concerns.gone)),
  ]
  const planOf = (id: string): string => id.replace(/#.*$/s, '')
  const told = (ids: readonly string[], one: string, several: string): readonly string[] => {
    const all = [...new Set(ids)].sort(compareCodeUnits)
    return all.length === 0 ? [] : [`${named(all)} ${all.length === 1 ? one : several}`]
  }
  const general = [
    ...(added.length > 0 ? [`plans were added (${named(added)})`] : []),
    ...(gone.length > 0 ? [`plans are gone (${named(gone)})`] : []),
    ...(read.length > 0 ? [`plans read otherwise (${named(read.map(({ planId }) => planId))})`] : []),
    ...ingredients.filter(({ name }) => !INERT.test(name)).map(({ label }) => `${label} changed`),
  ]
  return {
    ofPlans(ids) {
      const of = ids.map(planOf)
      const parts = [
        ...told(
          of.filter((id) => added.includes(id)).map((id) => `plan ${id}`),
          'is new',
          'are new',
        ),
        ...told(
          of.filter((id) => gone.includes(id)).map((id) => `plan ${id}`),
          'is gone',
          'are gone',
        ),
        ...told(
          ids.filter((id) => came.has(id)),
          'is new in its plan',
          'are new in their plans',
        ),
        ...told(
          ids.filter((id) => went.has(id)),
          'is gone from its plan',
          'are gone from their plans',
        ),
      ]
      return parts.length === 0 ? undefined : parts.join(' and ')
    },
    ofTexts(ids) {
      const parts = told(
        ids.filter((id) => changed.has(id)),
        'reads otherwise',
        'read otherwise',
      )
      return parts[0]
    },
    ofThemes(ids) {
      const parts = codebook.concerns
        .filter(({ id }) => ids.includes(id))
        .map(({ id, reason }) => `${id} has another primary theme (${reason.text})`)
      return parts.length === 0 ? undefined : parts.join(' and ')
    },
    general: general.length === 0 ? undefined : general.join(' and '),
    other:
      general.length === 0
        ? 'nothing that is on record explains it'
        : `it follows from other changes: ${general.join(' and ')}`,
  }
}

/** No result but files and names depend on these, or they are told by what they decide. */
const INERT = /^(?:answers|duckdb|report\..*)$/

const named = (names: readonly string[]): string =>
  names.length <= NAMED
    ? names.join(', ')
    : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
