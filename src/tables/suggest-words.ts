import type { TableReader } from './open-tables.ts'
import { rowObjects } from './query-result.ts'
import { quoteText } from './quote.ts'
import { textOf } from './typed-value.ts'

/** A word that no passage has, and one that is spelt nearly alike and that some have. */
export interface WordSuggestion {
  readonly word: string
  /** Missing where no word is near. */
  readonly suggestion: string | undefined
}

/** Four in five of misspelt words are one slip away from what was meant (Damerau 1964); two allow for long words. */
const MOST_SLIPS = 2
/** So short a word is near to too many others. */
const SHORTEST = 4
/** Letters that a word may be off for each slip allowed. */
const LETTERS_A_SLIP = 4

/**
 * Words that no passage has, each with the nearest one that some have: fewest slips (letters changed, left out, added or
 * swapped), then in most passages, then by spelling. One slip is allowed in a word of 4 letters, two from 8 on.
 *
 * @throws ToolkitError Q006 when the results have no index
 * @see Damerau 1964, A technique for computer detection and correction of spelling errors
 */
export async function suggestWords(
  reader: TableReader,
  words: readonly string[],
): Promise<readonly WordSuggestion[]> {
  if (words.length === 0) return []
  const rows = rowObjects(
    await reader.query(`
WITH asked AS (SELECT unnest([${words.map(quoteText).join(', ')}]) AS word),
missing AS (SELECT word FROM asked ANTI JOIN search.words USING (word)),
near AS (
  SELECT m.word, w.word AS suggestion, damerau_levenshtein(m.word, w.word) AS slips, w.passages
  FROM missing m, search.words w
  WHERE length(m.word) >= ${SHORTEST} AND abs(length(m.word) - length(w.word)) <= ${MOST_SLIPS}
)
SELECT m.word, first(n.suggestion ORDER BY n.slips, n.passages DESC, n.suggestion)
  FILTER (n.slips <= least(${MOST_SLIPS}, length(m.word) // ${LETTERS_A_SLIP})) AS suggestion
FROM missing m LEFT JOIN near n USING (word) GROUP BY m.word`),
  )
  const found = new Map(rows.map((row) => [textOf(row['word']), row['suggestion']]))
  return words
    .filter((word) => found.has(word))
    .map((word) => {
      const suggestion = found.get(word)
      return { word, suggestion: typeof suggestion === 'string' ? suggestion : undefined }
    })
}
