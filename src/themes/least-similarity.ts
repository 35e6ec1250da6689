/** A cluster, as far as it is looked at here. */
interface MemberSimilarities {
  readonly members: readonly { readonly similarity: number }[]
}

// The fence may not be lower, where most members are far off, nor higher, where all are near.
const LOWEST = 0.5
const HIGHEST = 0.75
const FEWEST = 8

/**
 * The similarity to the middle of its cluster below which a member is a loose fit: an outlier among all members of
 * clusters of several (below the lower quartile by 1.5 times the distance of the quartiles), but not below 0.5 nor above
 * 0.75; 0.5 where there are fewer than eight. Such members stay where they are; they are marked.
 *
 * @see Tukey 1977, Exploratory Data Analysis (fences of a box plot)
 */
export function leastSimilarity(clusters: readonly MemberSimilarities[]): number {
  const similarities = clusters
    .filter(({ members }) => members.length > 1)
    .flatMap(({ members }) => members.map(({ similarity }) => similarity))
    .sort((a, b) => a - b)
  if (similarities.length < FEWEST) return LOWEST
  const [lower, upper] = [quantile(similarities, 0.25), quantile(similarities, 0.75)]
  return Math.min(HIGHEST, Math.max(LOWEST, lower - 1.5 * (upper - lower)))
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)]!
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below)
}
