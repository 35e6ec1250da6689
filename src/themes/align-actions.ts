import type { PassageId, ThemeId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { Theme, ThemeAssignment } from '../domain/theme.ts'
import { groupBy } from '../util/group-by.ts'
import type { View } from '../vectors/embedder.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import type { ThemeStep } from './edited-codebook.ts'
import type { PassageViews } from './passage-views.ts'
import { themeScores, VIEW_WEIGHTS } from './theme-scores.ts'
import { themeSources } from './theme-sources.ts'

/** How far an action speaks of what its concern is about. */
export interface AlignedAction {
  readonly actionId: PassageId
  /** The theme that the action, read by itself, is most like; missing where no view knows a word of it. */
  readonly themeId?: ThemeId
  /** −1 to 1: mean cosine of the views to that theme; 0 where there is none. */
  readonly likeness: number
  /**
   * −1 to 1: its likeness to the nearest of its concern's themes less that to the nearest other theme; missing where it or
   * its concern has no theme.
   */
  readonly alignment?: number
  /** Whether it clearly answers a theme that its concern does not have. */
  readonly answersOtherTheme: boolean
}

export interface AlignmentInput {
  readonly passages: readonly Passage[]
  readonly views: readonly View[]
  readonly vectors: PassageViews
  /** All themes that the model scored, parts of split ones included. */
  readonly scored: readonly CodebookTheme[]
  /** The themes in use. */
  readonly active: readonly Theme[]
  readonly steps: readonly ThemeStep[]
  readonly assignments: readonly ThemeAssignment[]
}

/**
 * Short and general actions are a little like many themes, so only a plain case is flagged: an action as like to another
 * theme as a well-fitting concern is (0.25), much more than to any of its concern's themes (by 0.2), where the concern
 * itself does not speak of that theme (below 0.2). Chosen by reading the 60 lowest alignments of the five plans' 222
 * actions: 4 are flagged, all rightly; from a difference of 0.15 on 7 would be, of which one speaks of both themes.
 */
const PLAIN = { likeness: 0.25, difference: 0.2, ofConcern: 0.2 } as const
const FLAT = 1e-6

/**
 * Compares each action with the themes of the concern that it answers and with all others, as the model compares concerns.
 *
 * @returns one entry for each passage that is an action, in the passages' order
 */
export function alignActions(input: AlignmentInput): readonly AlignedAction[] {
  const { passages, views, vectors, scored, active, steps, assignments } = input
  const scoresOf = themeScores(views, ({ name }) => vectors[name], scored, VIEW_WEIGHTS)
  const sourcesOf = themeSources(steps)
  const columnOf = new Map(scored.map(({ id }, t) => [id, t]))
  const columns = active.map(({ id }) => sourcesOf(id).flatMap((source) => columnOf.get(source) ?? []))
  const likenesses = scoresOf([...passages.keys()]).map((scores) =>
    columns.map((sources) => Math.max(...sources.map((t) => scores[t]!))),
  )
  const themesOf = groupBy(assignments, ({ concernId }) => concernId)
  const concernRow = new Map(
    passages.flatMap(({ kind, concernId }, row) => (kind === 'concern' ? [[concernId, row] as const] : [])),
  )
  return passages.flatMap(({ id: actionId, kind, concernId }, row): AlignedAction[] => {
    if (kind !== 'action') return []
    const own = likenesses[row]!
    const best = nearest(own, () => true)
    if (best === undefined || own[best]! - Math.min(...own) < FLAT)
      return [{ actionId, likeness: 0, answersOtherTheme: false }]
    const found = { actionId, themeId: active[best]!.id, likeness: own[best]! }
    const given = new Set(themesOf.get(concernId)?.map(({ themeId }) => themeId))
    const near = nearest(own, (t) => given.has(active[t]!.id))
    const other = nearest(own, (t) => !given.has(active[t]!.id))
    if (near === undefined || other === undefined) return [{ ...found, answersOtherTheme: false }]
    const alignment = own[near]! - own[other]!
    const isPlain = own[other]! >= PLAIN.likeness && alignment <= -PLAIN.difference
    const answersOtherTheme = isPlain && likenesses[concernRow.get(concernId)!]![other]! < PLAIN.ofConcern
    return [{ ...found, alignment, answersOtherTheme }]
  })
}

/** The place of the highest value among those asked for, the first of equals. */
function nearest(values: readonly number[], isAsked: (place: number) => boolean): number | undefined {
  let best: number | undefined
  for (const [place, value] of values.entries())
    if (isAsked(place) && (best === undefined || value > values[best]!)) best = place
  return best
}
