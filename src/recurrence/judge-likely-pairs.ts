import { runOf, type Portion } from '../util/portion.ts'
import { comparableConcerns } from './comparable-concerns.ts'
import type { ConcernProfile } from './concern-profile.ts'
import { foretellingRows } from './foretelling-rows.ts'
import { judgedPairsBuilder, type JudgedPairs } from './judged-pairs.ts'
import type { MatchInput } from './match-input.ts'
import { NEAREST, nearPartners } from './near-partners.ts'
import { areApart, profilesApart } from './profiles-apart.ts'
import { weighEvidence } from './weigh-evidence.ts'

/** In a large corpus a concern is compared with others until so many are linked with it. */
export const MOST_LINKS = 16

/**
 * Prepares the comparison of concerns with those of other establishments: of the 200 concerns that are most like each in the
 * context of its actions and in themes, the likest first, until enough are linked with it.
 *
 * @param mostLinks how many are enough
 * @returns the pairs of a portion's concerns; within a portion each pair once. Deterministic; which concerns a portion has does
 * not change what is found for them, but for the last bits where the partner is the one that was compared first
 */
export function likelyPairsJudge(
  input: MatchInput,
  mostLinks = MOST_LINKS,
): (portion: Portion) => JudgedPairs {
  const { comparison } = comparableConcerns(input)
  const profiles = profilesApart(input)
  const partnersOf = nearPartners(foretellingRows(profiles, input.model))
  // Concerns of one theme are mostly one another's partners: together in a portion, most pairs are compared once.
  const themes = profiles.map(mainTheme)
  const byTheme = [...profiles.keys()].sort((i, j) => themes[i]! - themes[j]! || i - j)
  return (portion) => {
    const places = runOf(portion, byTheme)
    const judged = judgedPairsBuilder(places.length * Math.min(NEAREST, profiles.length))
    const isLinked = new Map<number, boolean>()
    for (const place of places) {
      let links = 0
      for (const partner of partnersOf(place)) {
        if (links >= mostLinks) break
        const [a, b] = [profiles[place]!, profiles[partner]!]
        if (!areApart(a, b)) continue
        const key = Math.min(place, partner) * profiles.length + Math.max(place, partner)
        let linked = isLinked.get(key)
        if (linked === undefined) {
          // Comparing one with many others is quick; which of the two comes first changes the last bits only.
          const evidence = comparison(a, b)
          linked = weighEvidence(evidence, input.model, 'sharedIssue').verdict !== 'none'
          isLinked.set(key, linked)
          judged.add(place, partner, evidence)
        }
        if (linked) links++
      }
    }
    return judged.build()
  }
}

const mainTheme = ({ theme }: ConcernProfile): number => theme.indexOf(Math.max(...theme))
