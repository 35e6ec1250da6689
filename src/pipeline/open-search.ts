import { embedderChanged, notSearchable } from '../domain/faults/search.ts'
import type { Effects } from '../effects/effects.ts'
import { closenessJudge, JUDGED } from '../search/closeness.ts'
import { correctQuestion, type UnknownWord } from '../search/correct-question.ts'
import { namesInQuestion } from '../search/names-in-question.ts'
import { parseQuestion, type Question } from '../search/parse-question.ts'
import { sharedWords } from '../search/shared-words.ts'
import { concernFilterSql } from '../tables/concern-filter.ts'
import { openTables, type TableReader } from '../tables/open-tables.ts'
import { rankConcerns, type RankedConcern } from '../tables/rank-concerns.ts'
import { readConcernDetails, type ConcernDetails } from '../tables/read-search-details.ts'
import { textOf } from '../tables/typed-value.ts'
import { suggestWords } from '../tables/suggest-words.ts'
import { createStemmer } from '../text/create-stemmer.ts'
import { loadQueryEmbedder, type AlikeWords, type QueryEmbedder } from './load-query-embedder.ts'
import type { EmbedderOptions } from './load-model-embedder.ts'
import { readModels } from './read-models.ts'
import { resolveFilter, type SearchFilter } from './search-filter.ts'

export type { SearchFilter, UnknownWord }

export interface SearchOptions extends SearchFilter, Pick<EmbedderOptions, 'embedder' | 'models'> {
  /** The folder of a run's results. */
  readonly reports: string
  /** Most concerns for a question; default 10. */
  readonly limit?: number
}

/** A concern that answers a question, and why. */
export interface SearchHit extends Omit<ConcernDetails, 'actions' | 'themes'> {
  /** At most 1; more is better. It ranks, and is no probability. */
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
  /** Words that neither plans nor dictionary know; where something else may have been meant, that was looked for. */
  readonly unknownWords: readonly UnknownWord[]
  /** The establishments that the question names, and to which the answer keeps therefore. */
  readonly named: readonly string[]
  /** Whether no concern at all meets the filter. */
  readonly isFilteredOut: boolean
}

/** A run's results, open for questions. */
export interface OpenSearch {
  answer(query: string): Promise<SearchAnswer>
  close(): void
}

/** Below this overlap (of 1) other themes have most of question and concern, so that the common one is no reason. */
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
    const { texts, made, slugs } = await readIndex(reader, reports)
    const wanted = await resolveFilter(filter, reader)
    const { glossary } = await readModels(effects.files)
    const wish = embedder === undefined || embedder === 'auto' ? made.replace(/ \([^()]*\)$/, '') : embedder
    const asker = await loadQueryEmbedder(
      { texts },
      { embedder: wish, ...(models === undefined ? {} : { models }) },
      effects,
    )
    if (asker.fingerprint !== made) throw embedderChanged(reports, made, asker.fingerprint)
    const stem = createStemmer()
    const isWord = (token: string): boolean => asker.knowsWord(token)
    return {
      async answer(query) {
        const asked = parseQuestion(query, glossary, stem, isWord)
        const unknownWords = (await suggestWords(reader, asked.typedWords)).filter(
          ({ word }) => !isWord(word),
        )
        const question = parseQuestion(correctQuestion(asked.query, unknownWords), glossary, stem, isWord)
        const named = wanted.establishmentSlugs ? [] : namesInQuestion(question.query, slugs)
        const where = concernFilterSql(named.length > 0 ? { ...wanted, establishmentSlugs: named } : wanted)
        const { vector, known } = await embedQuestion(question, asker)
        const ask = { terms: question.terms, vector }
        const ranked = await rankConcerns(reader, { ...ask, where, limit })
        // What is close among all plans is so under any filter; under a filter the best of what is about it is, too.
        const best = await rankConcerns(reader, { ...ask, limit: JUDGED })
        const isClose = closenessJudge(known, best, ranked)
        const details = await readConcernDetails(
          reader,
          ranked.map(({ concernId }) => concernId),
        )
        return {
          query: asked.query,
          hits: ranked.map((one) => ({
            ...hitOf(one, details.get(one.concernId)!, question, { stem, asker }),
            isClose: isClose(one),
          })),
          unknownWords,
          named,
          isFilteredOut: ranked.length === 0,
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
): Promise<{ readonly texts: readonly string[]; readonly made: string; readonly slugs: readonly string[] }> {
  const { rows } = await reader.query(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'search' AND table_name = 'passages'",
  )
  if (rows.length === 0) throw notSearchable(reports)
  const texts = await reader.query('SELECT text FROM search.passages')
  const runs = await reader.query('SELECT embedder FROM runs')
  const plans = await reader.query('SELECT DISTINCT establishment_slug FROM plans ORDER BY 1')
  return {
    texts: texts.rows.map(([text]) => textOf(text)),
    made: textOf(runs.rows[0]?.[0]),
    slugs: plans.rows.map(([slug]) => textOf(slug)),
  }
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
