/** Mean of numbers or of truth values; NaN where there is none. */
export const mean = (values) => values.reduce((sum, value) => sum + Number(value), 0) / values.length

/**
 * 95 % interval of a share.
 * @see Wilson 1927, Probable inference, the law of succession, and statistical inference
 * @returns {[number, number]}
 */
export function wilsonInterval(share, n, z = 1.96) {
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}

/** Harmonic mean of precision and recall of a set of answers against the wanted set. */
export function f1(answers, wanted) {
  const hits = [...answers].filter((answer) => wanted.has(answer)).length
  return answers.size + wanted.size === 0 ? NaN : (2 * hits) / (answers.size + wanted.size)
}

/**
 * Average precision of answers ranked by falling probability; what was wanted and not answered counts as never found.
 * Answers of equal probability are taken as one step, so that their order in the file does not matter.
 * @param {readonly { key: string, probability: number }[]} answers
 * @param {ReadonlySet<string>} wanted
 */
export function averagePrecision(answers, wanted) {
  const steps = groupBy(answers, (answer) => answer.probability)
  let seen = 0
  let found = 0
  let sum = 0
  for (const [, step] of [...steps].sort(([a], [b]) => b - a)) {
    const hits = step.filter((answer) => wanted.has(answer.key)).length
    seen += step.length
    found += hits
    sum += (hits * found) / seen
  }
  return sum / wanted.size
}

/** Groups by a key, in order of first occurrence. */
export function groupBy(values, keyOf) {
  const groups = new Map()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return groups
}

/**
 * How far two groupings of the same things agree: normalised mutual information (arithmetic mean) and the adjusted
 * Rand index.
 * @param {readonly (readonly [string, string])[]} pairs the group of each thing in both groupings
 * @see Vinh, Epps & Bailey 2010 (NMI); Hubert & Arabie 1985 (ARI)
 */
export function compareGroupings(pairs) {
  const n = pairs.length
  const sizes = (keyOf) => [...groupBy(pairs, keyOf).values()].map((group) => group.length)
  const entropy = (counts) => -counts.reduce((sum, count) => sum + (count / n) * Math.log(count / n), 0)
  const couples = (counts) => counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const first = sizes((pair) => pair[0])
  const second = sizes((pair) => pair[1])
  const both = sizes((pair) => JSON.stringify(pair))
  const information = entropy(first) + entropy(second) - entropy(both)
  const chance = (couples(first) * couples(second)) / couples([n])
  const most = (couples(first) + couples(second)) / 2
  return {
    nmi: (2 * information) / (entropy(first) + entropy(second)),
    ari: (couples(both) - chance) / (most - chance),
  }
}

/** Overlap of two texts' words, counted with repetition: 0 to 1. */
export function tokenF1(a, b) {
  const wordsOf = (text) =>
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.length + right.length === 0) return 1
  const stock = new Map([...groupBy(right, (word) => word)].map(([word, all]) => [word, all.length]))
  let shared = 0
  for (const word of left) {
    const rest = stock.get(word) ?? 0
    if (rest > 0) shared++
    stock.set(word, rest - 1)
  }
  return (2 * shared) / (left.length + right.length)
}
