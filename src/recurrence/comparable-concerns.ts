import type { ConcernId } from '../domain/ids.ts'
import { concernComparison } from './concern-comparison.ts'
import { profileConcerns, type ConcernProfile } from './concern-profile.ts'
import type { MatchInput } from './match-input.ts'

/** Concerns as they are compared, and the comparison. */
export interface ComparableConcerns {
  /** By id. */
  readonly profiles: ReadonlyMap<ConcernId, ConcernProfile>
  readonly comparison: ReturnType<typeof concernComparison>
}

const known = new WeakMap<MatchInput, ComparableConcerns>()

/** What the matching of pairs starts from, made once for one input. */
export function comparableConcerns(input: MatchInput): ComparableConcerns {
  const before = known.get(input)
  if (before !== undefined) return before
  const made = { profiles: profileConcerns(input), comparison: concernComparison(input) }
  known.set(input, made)
  return made
}
