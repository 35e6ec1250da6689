import type { Cluster, Theme, ThemeAssignment } from '../domain/theme.ts'
import type { ConcernId, ThemeId } from '../domain/ids.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import { matrixRow, type Matrix } from '../vectors/matrix.ts'
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
  /** What stands for themes: row i of `facetVectors` belongs to facets[i], a theme's id; rows of length 1 or 0. */
  readonly facets: readonly string[]
  readonly facetVectors: Matrix
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
 * From here on a figure is flagged. Of the 325 pairs of the release's definitions 95 % are below 0.25 and the most alike
 * have 0.53; of the five plans' pairs of members the most is 0.33. A theme of one concern carries no finding. NPMI below 0
 * says that keywords meet less often than by chance, which in a few dozen texts says little. Labels of which more than a
 * fifth of the words are repeated do not tell clusters apart. Where clusters explain less than half of the variance, most of
 * what tells concerns apart lies within them.
 */
const FLAGGED = {
  similarity: 0.5,
  overlap: 0.3,
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
  const centres = themeCentres(input)
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const))
  const texted = [...texts.values()]
  return [
    ...pairs.map(([a, b]) => {
      const value = cosine(centres.get(a), centres.get(b))
      return finding('definition_similarity', value, value >= FLAGGED.similarity, a, b)
    }),
    ...pairs.map(([a, b]) => {
      const value = jaccard(membersOf(a), membersOf(b))
      return finding('member_overlap', value, value >= FLAGGED.overlap, a, b)
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

/** The mean of each theme's rows. */
function themeCentres({
  facets,
  facetVectors,
}: Pick<QualityInput, 'facets' | 'facetVectors'>): ReadonlyMap<string, Float64Array> {
  const centres = new Map<string, Float64Array>()
  for (const [i, id] of facets.entries()) {
    const centre = centres.get(id) ?? new Float64Array(facetVectors.dims)
    for (const [d, value] of matrixRow(facetVectors, i).entries()) centre[d]! += value
    centres.set(id, centre)
  }
  return centres
}

function cosine(a: Float64Array | undefined, b: Float64Array | undefined): number {
  if (!a || !b) return 0
  let [product, squaresA, squaresB] = [0, 0, 0]
  for (let d = 0; d < a.length; d++) {
    product += a[d]! * b[d]!
    squaresA += a[d]! ** 2
    squaresB += b[d]! ** 2
  }
  return squaresA > 0 && squaresB > 0 ? product / Math.sqrt(squaresA * squaresB) : 0
}

function jaccard<Thing>(a: ReadonlySet<Thing>, b: ReadonlySet<Thing>): number {
  const both = [...a].filter((thing) => b.has(thing)).length
  const any = a.size + b.size - both
  return any === 0 ? 0 : both / any
}

/** The share of different words among those of all labels. */
function diversityOf(clusters: readonly Cluster[]): QualityFinding {
  const words = clusters.flatMap(({ label }) => label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const value = words.length === 0 ? 1 : new Set(words).size / words.length
  return finding('label_diversity', value, value < FLAGGED.diversity)
}
