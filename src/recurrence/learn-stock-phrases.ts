/** A text as stock phrases are learnt from it. */
export interface StockSource {
  readonly stems: readonly string[]
  readonly establishment: string
  /** -1 where it is unknown. */
  readonly theme: number
}

interface Spread {
  readonly establishments: Set<string>
  readonly themes: Map<number, number>
}

const LENGTHS = [2, 3]
// A phrase is stock when several establishments have it and no one theme has most of it: "use of force" is in many
// prisons, but under one theme; "leaders had not" is under all.
const LEAST_TEXTS = 4
const LEAST_SHARE = 0.005
const LEAST_ESTABLISHMENTS = 3
const MOST_OF_ONE_THEME = 0.5

/**
 * Phrases of two or three words, as stems, that many establishments have under many themes: the way reports are written,
 * not what they are about. The order of the texts does not matter.
 */
export function learnStockPhrases(texts: readonly StockSource[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { stems } of texts)
    for (const phrase of phrasesOf(stems)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  const least = Math.max(LEAST_TEXTS, texts.length * LEAST_SHARE)
  const spread = new Map<string, Spread>()
  for (const { stems, establishment, theme } of texts) {
    for (const phrase of phrasesOf(stems)) {
      if (counts.get(phrase)! < least) continue
      const found: Spread = spread.get(phrase) ?? { establishments: new Set(), themes: new Map() }
      spread.set(phrase, found)
      found.establishments.add(establishment)
      found.themes.set(theme, (found.themes.get(theme) ?? 0) + 1)
    }
  }
  return new Set(
    [...spread]
      .filter(
        ([phrase, { establishments, themes }]) =>
          establishments.size >= LEAST_ESTABLISHMENTS &&
          Math.max(...themes.values()) <= MOST_OF_ONE_THEME * counts.get(phrase)!,
      )
      .map(([phrase]) => phrase),
  )
}

/** Each phrase once. */
const phrasesOf = (stems: readonly string[]): ReadonlySet<string> =>
  new Set(
    LENGTHS.flatMap((length) =>
      stems
        .slice(0, Math.max(0, stems.length - length + 1))
        .map((_, i) => stems.slice(i, i + length).join(' ')),
    ),
  )
