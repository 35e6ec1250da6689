import { embedderChanged, notSearchable } from '../domain/faults/search.ts'
import type { Effects } from '../effects/effects.ts'
import { parseQuestion, type Question } from '../search/parse-question.ts'
import { sharedWords } from '../search/shared-words.ts'
import { concernFilterSql } from '../tables/concern-filter.ts'
import { openTables, type TableReader } from '../tables/open-tables.ts'
import { rankConcerns, type RankedConcern } from '../tables/rank-concerns.ts'
import { readConcernDetails, type ConcernDetails } from '../tables/read-search-details.ts'
import { textOf } from '../tables/typed-value.ts'
import { suggestWords, type WordSuggestion } from '../tables/suggest-words.ts'
import { createStemmer } from '../text/create-stemmer.ts'
import { loadQueryEmbedder, type AlikeWords, type QueryEmbedder } from './load-query-embedder.ts'
import type { EmbedderOptions } from './load-model-embedder.ts'
import { readModels } from './read-models.ts'
import { resolveFilter, type SearchFilter } from './search-filter.ts'

export type { SearchFilter, WordSuggestion }

export interface SearchOptions extends SearchFilter, Pick<EmbedderOptions, 'embedder' | 'models'> {
  /** The folder of a run's results. */
  readonly reports: string
  /** Most concerns for a question; default 10. */
  readonly limit?: number
}

/** A concern that answers a question, and why. */
export interface SearchHit extends Omit<ConcernDetails, 'actions' | 'themes'> {
  /** 0 to 1; more is better. It ranks, and is no probability. */
  readonly score: number
  /** The one of its passages that answers best by itself: the concern or one of its actions. */
  readonly passage: {
    readonly id: string
    readonly kind: 'concern' | 'action'
    readonly text: string
    readonly line: number | undefined
  }
  /** Words of the question that the passage or the concern has too. */
  readonly sharedWords: readonly string[]
  /** Words of the question beside words of the passage or concern that mean nearly the same. */
  readonly alikeWords: readonly AlikeWords[]
  /** The label of the theme that question and concern share. */
  readonly theme: string | undefined
  /** Whether it is about the question at all, rather than the best of what is there. */
  readonly isClose: boolean
}

/** The answer to one question. */
export interface SearchAnswer {
  readonly query: string
  /** Best first. */
  readonly hits: readonly SearchHit[]
  /** Words that neither plans nor dictionary know, with what may have been meant. */
  readonly unknownWords: readonly WordSuggestion[]
}

/** A run's results, open for questions. */
export interface OpenSearch {
  answer(query: string): Promise<SearchAnswer>
  close(): void
}

/**
 * Of a question about other things, little lies in the space of the plans' words. Below 0.08, likeness × share of the
 * question within that space: none of 75 questions about prisons (those of test/eval/labels and 15 others), and 16 of
 * 20 about anything else.
 */
const ABOUT = 0.08
/** So much of the words in common is an answer even if nothing is known of what they mean. */
const ABOUT_BY_WORDS = 0.3
/** Of the best score: from here on 92 % of what is wanted is kept, and 42 % of what is kept is wanted (the same 75). */
const CLOSE = 0.45
/** Below this share, a common theme is no reason. */
const TELLING_OVERLAP = 0.3

/**
 * Opens the results of a run for questions in anybody's words. The same question always has the same answer.
 *
 * @throws ToolkitError Q004 and Q005 without results, F001 and F002 when they must be made again, F003 for a filter that
 * fits nothing, M006 and others when the run's model is gone
 */
export async function openSearch(
  options: SearchOptions,
  effects: Pick<Effects, 'files' | 'cache' | 'log' | 'progress'>,
): Promise<OpenSearch> {
  const { reports, limit = 10, embedder, models, ...filter } = options
  const reader = await openTables(reports)
  try {
    const { texts, made } = await readIndex(reader, reports)
    const where = concernFilterSql(await resolveFilter(filter, reader))
    const { glossary } = await readModels(effects.files)
    const wish = embedder === undefined || embedder === 'auto' ? made.replace(/ \([^()]*\)$/, '') : embedder
    const asker = await loadQueryEmbedder(
      { texts },
      { embedder: wish, ...(models === undefined ? {} : { models }) },
      effects,
    )
    if (asker.fingerprint !== made) throw embedderChanged(reports, made, asker.fingerprint)
    const stem = createStemmer()
    return {
      async answer(query) {
        const question = parseQuestion(query, glossary, stem)
        const { vector, known } = await embedQuestion(question, asker)
        const ranked = await rankConcerns(reader, { terms: question.terms, vector, where, limit })
        const isAbout = ranked.some(
          ({ likeness, wordShare }) => likeness * known >= ABOUT || wordShare >= ABOUT_BY_WORDS,
        )
        const best = ranked[0]?.score ?? 0
        const details = await readConcernDetails(
          reader,
          ranked.map(({ concernId }) => concernId),
        )
        const missing = await suggestWords(reader, question.words)
        return {
          query,
          hits: ranked.map((one) => ({
            ...hitOf(one, details.get(one.concernId)!, question, { stem, asker }),
            isClose: isAbout && one.score >= CLOSE * best,
          })),
          unknownWords: missing.filter(({ word }) => !asker.knowsWord(word)),
        }
      },
      close: () => {
        reader.close()
      },
    }
  } catch (fault) {
    reader.close()
    throw fault
  }
}

async function readIndex(
  reader: TableReader,
  reports: string,
): Promise<{ readonly texts: readonly string[]; readonly made: string }> {
  const { rows } = await reader.query(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'search' AND table_name = 'passages'",
  )
  if (rows.length === 0) throw notSearchable(reports)
  const texts = await reader.query('SELECT text FROM search.passages')
  const runs = await reader.query('SELECT embedder FROM runs')
  return { texts: texts.rows.map(([text]) => textOf(text)), made: textOf(runs.rows[0]?.[0]) }
}

/** The question's vector at length 1, and the share of it that lies within the plans' space, 0 to 1. */
async function embedQuestion(
  question: Question,
  asker: QueryEmbedder,
): Promise<{ readonly vector: Float32Array; readonly known: number }> {
  const { data } = await asker.embed([question.text])
  let squares = 0
  for (const value of data) squares += value * value
  const known = Math.sqrt(squares)
  return { vector: known > 0 ? data.map((value) => value / known) : data, known }
}

interface Judge {
  readonly stem: (token: string) => string
  readonly asker: QueryEmbedder
}

function hitOf(
  ranked: RankedConcern,
  { actions, themes, ...details }: ConcernDetails,
  question: Question,
  { stem, asker }: Judge,
): Omit<SearchHit, 'isClose'> {
  const { score, themeOverlap, passageId, themeId } = ranked
  const action = actions.get(passageId)
  const passage = action
    ? { id: passageId, kind: 'action' as const, ...action }
    : { id: passageId, kind: 'concern' as const, text: details.text, line: details.line }
  const seen = action ? `${details.text} ${action.text}` : details.text
  return {
    ...details,
    score,
    passage,
    sharedWords: sharedWords(question, seen, stem),
    alikeWords: asker.similarWords(question.text, seen),
    theme: themeOverlap >= TELLING_OVERLAP ? themes.find(({ id }) => id === themeId)?.label : undefined,
  }
}
