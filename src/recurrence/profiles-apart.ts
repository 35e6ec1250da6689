import { compareCodeUnits } from '../util/compare-code-units.ts'
import { comparableConcerns } from './comparable-concerns.ts'
import type { ConcernProfile } from './concern-profile.ts'
import type { MatchInput } from './match-input.ts'

/** The concerns that are compared with those of other establishments, by id. Thematic inspections have no establishment. */
export const profilesApart = (input: MatchInput): readonly ConcernProfile[] =>
  [...comparableConcerns(input).profiles.values()]
    .filter(({ plan }) => plan.kind !== 'thematic')
    .sort((x, y) => compareCodeUnits(x.concern.id, y.concern.id))

export const areApart = (a: ConcernProfile, b: ConcernProfile): boolean =>
  a.plan.establishmentSlug !== b.plan.establishmentSlug
