/**
 * How far phrases belong together: the mean over all pairs of their normalised pointwise mutual information, counted in
 * whole texts: 1 where they always meet, 0 where they meet as by chance, −1 where they never do. 0 for fewer than two
 * phrases. Pure.
 *
 * @see Bouma 2009, Normalized (pointwise) mutual information in collocation extraction; Lau, Newman & Baldwin 2014
 */
export function phraseCoherence(phrases: readonly string[], texts: readonly string[]): number {
  const lower = texts.map((text) => text.toLowerCase())
  const places = phrases.map((phrase) => {
    const wanted = phrase.toLowerCase()
    return new Set(lower.flatMap((text, i) => (text.includes(wanted) ? [i] : [])))
  })
  return meanNpmi(places, texts.length)
}

/**
 * The mean over all pairs of phrases of their normalised pointwise mutual information, from the texts that each occurs in.
 * @param texts how many there are
 */
export function meanNpmi(places: readonly ReadonlySet<number>[], texts: number): number {
  const scores = places.flatMap((a, i) => places.slice(i + 1).map((b) => npmi(a, b, texts)))
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function npmi(a: ReadonlySet<number>, b: ReadonlySet<number>, texts: number): number {
  const both = [...a].filter((i) => b.has(i)).length
  if (both === 0) return -1
  if (both === texts) return 1
  const joint = both / texts
  return Math.log(joint / ((a.size / texts) * (b.size / texts))) / -Math.log(joint)
}
