import type { ConcernId, ThemeId } from '../domain/ids.ts'
import type { ThemeAssignment } from '../domain/theme.ts'
import { groupBy } from '../util/group-by.ts'
import type { LeafOf } from './apply-steps.ts'
import type { ThemeDecision } from './edited-codebook.ts'
import type { ThemeResult } from './theme-result.ts'

/** What a decided theme has of a concern's posterior; the model's own shares divide the rest, so that likeness remains. */
const DECIDED_SHARE = 0.9
const MOST_THEMES = 3

/**
 * Gives concerns the themes that an analyst decided: rank 1, score 1. What the model named stays behind it, with the
 * model's score, so that a reader sees both. The posterior follows, and with it all that compares concerns by themes.
 */
export function applyDecisions(
  result: ThemeResult,
  decisions: readonly ThemeDecision[],
  leafOf: LeafOf,
): ThemeResult {
  if (decisions.length === 0) return result
  const { concernIds, themes, posteriors } = result
  const rowOf = new Map(concernIds.map((id, i) => [id, i]))
  const data = Float32Array.from(posteriors.data)
  const decided = new Map<ConcernId, ThemeId>()
  for (const { concern, theme } of decisions) {
    const row = rowOf.get(concern)
    if (row === undefined) continue
    const leaf = leafOf(theme, row)
    decided.set(concern, leaf)
    for (const [t, { id }] of themes.entries()) {
      const at = row * posteriors.dims + t
      data[at] = data[at]! * (1 - DECIDED_SHARE) + (id === leaf ? DECIDED_SHARE : 0)
    }
  }
  const byModel = groupBy(result.assignments, ({ concernId }) => concernId)
  const assignments = concernIds.flatMap((id) => {
    const own = byModel.get(id) ?? []
    const theme = decided.get(id)
    return theme === undefined ? own : withDecision(id, theme, own)
  })
  return { ...result, posteriors: { ...posteriors, data }, assignments }
}

const withDecision = (
  concernId: ConcernId,
  theme: ThemeId,
  own: readonly ThemeAssignment[],
): readonly ThemeAssignment[] => [
  { concernId, themeId: theme, rank: 1, score: 1, assignedBy: 'analyst' },
  ...own
    .filter(({ themeId }) => themeId !== theme)
    .slice(0, MOST_THEMES - 1)
    .map((assignment, i) => ({ ...assignment, rank: i + 2 })),
]
