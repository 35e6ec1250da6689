/** A text as stock phrases are learnt from it. */
export interface StockSource {
  readonly stems: readonly string[]
  readonly establishment: string
  /** -1 where it is unknown. */
  readonly theme: number
}

interface Spread {
  texts: number
  readonly establishments: Set<string>
  readonly themes: Map<number, number>
}

// A phrase is stock when several establishments have it and no one theme has most of it: "use of force" is in many
// prisons, but under one theme; "leaders had not" is under all.
const LEAST_TEXTS = 4
const LEAST_SHARE = 0.005
const LEAST_ESTABLISHMENTS = 3
const MOST_OF_ONE_THEME = 0.5

/** More stems than any language has: a pair of their numbers makes one exact number. */
const MOST_STEMS = 2 ** 26

/**
 * Phrases of two or three words, as stems, that many establishments have under many themes: the way reports are written,
 * not what they are about. The order of the texts does not matter.
 */
export function learnStockPhrases(texts: readonly StockSource[]): ReadonlySet<string> {
  const pairsOf = createPairNumbers()
  const numbered = texts.map(({ stems }) => pairsOf(stems))
  const counts = new Map<number, number>()
  for (const pairs of numbered)
    for (const pair of new Set(pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const least = Math.max(LEAST_TEXTS, texts.length * LEAST_SHARE)
  const spread = new Map<string, Spread>()
  for (const [t, { stems, establishment, theme }] of texts.entries()) {
    const isFrequent = numbered[t]!.map((pair) => counts.get(pair)! >= least)
    // A phrase of three words is no more frequent than the two in it.
    const phrases = isFrequent.flatMap((frequent, i) =>
      frequent
        ? [
            stems.slice(i, i + 2).join(' '),
            ...(isFrequent[i + 1] === true ? [stems.slice(i, i + 3).join(' ')] : []),
          ]
        : [],
    )
    for (const phrase of new Set(phrases)) {
      const found: Spread = spread.get(phrase) ?? { texts: 0, establishments: new Set(), themes: new Map() }
      spread.set(phrase, found)
      found.texts++
      found.establishments.add(establishment)
      found.themes.set(theme, (found.themes.get(theme) ?? 0) + 1)
    }
  }
  return new Set(
    [...spread]
      .filter(
        ([, { texts: number, establishments, themes }]) =>
          number >= least &&
          establishments.size >= LEAST_ESTABLISHMENTS &&
          Math.max(...themes.values()) <= MOST_OF_ONE_THEME * number,
      )
      .map(([phrase]) => phrase),
  )
}

/** Numbers for pairs of neighbouring stems: counting them is many times faster than counting texts. */
function createPairNumbers(): (stems: readonly string[]) => readonly number[] {
  const known = new Map<string, number>()
  const numberOf = (stem: string): number => {
    const before = known.get(stem)
    if (before !== undefined) return before
    known.set(stem, known.size)
    return known.size - 1
  }
  return (stems) => {
    const numbers = stems.map(numberOf)
    return numbers.slice(1).map((second, i) => numbers[i]! * MOST_STEMS + second)
  }
}
