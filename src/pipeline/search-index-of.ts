import { createStemmer } from '../text/create-stemmer.ts'
import { isContentWord } from '../text/parse-terms.ts'
import { parseTokens } from '../text/parse-tokens.ts'
import type { CodebookTheme } from '../themes/codebook-theme.ts'
import { themeFacets } from '../themes/theme-facets.ts'
import type { IndexedPassage, SearchIndex } from '../tables/search-index.ts'
import type { LoadedEmbedding } from './load-embedding.ts'

/** What search needs of a run, from what the run has worked out anyway. */
export async function searchIndexOf(
  { passages, embedded, embedMore }: Pick<LoadedEmbedding, 'passages' | 'embedded' | 'embedMore'>,
  codebook: readonly CodebookTheme[],
): Promise<SearchIndex> {
  const stem = createStemmer()
  const facets = codebook.flatMap((theme) => themeFacets(theme).map((text) => ({ id: theme.id, text })))
  return {
    passages: passages.map(({ id, concernId, kind, text }): IndexedPassage => {
      const words = parseTokens(text).filter(isContentWord)
      return { id, concernId, kind, text, terms: words.map(stem), words: [...new Set(words)] }
    }),
    vectors: embedded,
    facets: facets.map(({ id }) => id),
    facetVectors: await embedMore(facets.map(({ text }) => text)),
  }
}
