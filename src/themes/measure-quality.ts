import type { Cluster, Theme, ThemeAssignment } from '../domain/theme.ts'
import type { ConcernId, ThemeId } from '../domain/ids.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import { labelDiversity } from './label-diversity.ts'
import { phraseCoherence } from './phrase-coherence.ts'

export type QualityMeasure =
  | 'definition_similarity'
  | 'member_overlap'
  | 'concerns'
  | 'coherence'
  | 'label_diversity'
  | 'variance_explained'

/** One figure about the themes or clusters of a run. */
export interface QualityFinding {
  readonly measure: QualityMeasure
  /** The theme or cluster; missing where it is about all of them. */
  readonly subject: string | undefined
  /** The other theme of a pair. */
  readonly other: string | undefined
  readonly value: number
  /** Whether somebody should look at it. */
  readonly isFlagged: boolean
}

export interface QualityInput {
  /** The themes in use. */
  readonly themes: readonly Theme[]
  /** How alike the definitions of two themes are, as a cosine. */
  readonly definitionSimilarity: (a: ThemeId, b: ThemeId) => number
  readonly assignments: readonly ThemeAssignment[]
  readonly clusters: readonly Cluster[]
  /** The text of each concern with its actions, abbreviations written out. */
  readonly texts: ReadonlyMap<ConcernId, string>
  /**
   * 0 to 1: how much of the squared length of the clustered points about their mean the clusters' centres explain. Default:
   * not known, and no finding.
   */
  readonly varianceExplained?: number
}

/**
 * From here on a figure is flagged. Of the 325 pairs of the release's definitions 95 % are below 0.18 and the most alike,
 * health care and mental health, have 0.38 (0.25 and 0.44 by a corpus of 15 concerns). Of the five plans' pairs of members
 * the most is 0.33, by one concern that both have, which may be chance. A
 * theme of one concern carries no finding. NPMI below 0 says that keywords meet less often than by chance, which in a few
 * dozen texts says little. Labels of which more than a fifth of the words are repeated do not tell clusters apart. Where
 * clusters explain less than half of the variance, most of what tells concerns apart lies within them.
 */
export const FLAGGED = {
  similarity: 0.35,
  overlap: 0.3,
  shared: 2,
  concerns: 2,
  coherence: 0,
  diversity: 0.8,
  variance: 0.5,
} as const

/**
 * Measures what makes themes and clusters hard to tell apart or to rely on: themes with like definitions, themes that the
 * same concerns have, themes with few concerns; clusters whose keywords do not belong together, and labels that repeat one
 * another. All pairs of themes are measured. Pure, deterministic.
 *
 * @see Bouma 2009, Normalized (pointwise) mutual information; Dieng, Ruiz & Blei 2020 (topic diversity)
 */
export function measureQuality(input: QualityInput): readonly QualityFinding[] {
  const { themes, assignments, clusters, texts } = input
  const ids = themes.map(({ id }) => id).sort(compareCodeUnits)
  const members = groupBy(assignments, ({ themeId }) => themeId)
  const membersOf = (id: ThemeId): ReadonlySet<ConcernId> =>
    new Set((members.get(id) ?? []).map(({ concernId }) => concernId))
  const primaryOf = (id: ThemeId): number => (members.get(id) ?? []).filter(({ rank }) => rank === 1).length
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const))
  const texted = [...texts.values()]
  return [
    ...pairs.map(([a, b]) => {
      const value = input.definitionSimilarity(a, b)
      return finding('definition_similarity', value, value >= FLAGGED.similarity, a, b)
    }),
    ...pairs.map(([a, b]) => {
      const { both, value } = overlapOf(membersOf(a), membersOf(b))
      return finding('member_overlap', value, value >= FLAGGED.overlap && both >= FLAGGED.shared, a, b)
    }),
    ...ids.map((id) => finding('concerns', primaryOf(id), primaryOf(id) < FLAGGED.concerns, id)),
    ...clusters.map(({ id, keywords }) => {
      const value = phraseCoherence(keywords, texted)
      return finding('coherence', value, value < FLAGGED.coherence, id)
    }),
    ...(clusters.length === 0 ? [] : [diversityOf(clusters)]),
    ...(input.varianceExplained === undefined
      ? []
      : [finding('variance_explained', input.varianceExplained, input.varianceExplained < FLAGGED.variance)]),
  ]
}

const finding = (
  measure: QualityMeasure,
  value: number,
  isFlagged: boolean,
  subject?: string,
  other?: string,
): QualityFinding => ({ measure, subject, other, value, isFlagged })

/** How many things two sets share, and their Jaccard index. */
function overlapOf<Thing>(a: ReadonlySet<Thing>, b: ReadonlySet<Thing>): { both: number; value: number } {
  const both = [...a].filter((thing) => b.has(thing)).length
  const any = a.size + b.size - both
  return { both, value: any === 0 ? 0 : both / any }
}

function diversityOf(clusters: readonly Cluster[]): QualityFinding {
  const value = labelDiversity(clusters.map(({ label }) => label))
  return finding('label_diversity', value, value < FLAGGED.diversity)
}
