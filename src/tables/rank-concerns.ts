import type { TableReader } from './open-tables.ts'
import { rowObjects } from './query-result.ts'
import { quoteText } from './quote.ts'
import { optionalTextOf, textOf } from './typed-value.ts'

/** A question as the database is asked it. */
export interface IndexQuestion {
  /** The stems of its content words; repetitions do not count. */
  readonly terms: readonly string[]
  /** Of length 1, or of zeros, in the space of the indexed vectors. */
  readonly vector: Float32Array
  /** A condition on `c` (concerns) and `p` (plans) that a concern must meet; default: all. */
  readonly where?: string
  /** Most concerns that are given. */
  readonly limit: number
  /** Default: `RANK_WEIGHTS`. */
  readonly weights?: RankWeights
}

/** What counts beside 1 for the vector of a concern's own text. */
export interface RankWeights {
  /** The action whose vector is nearest. */
  readonly bestAction: number
  /** The mean of the actions' vectors. */
  readonly meanAction: number
  /** BM25, and as a share of it `bestAction` for the best action's. */
  readonly words: number
  readonly theme: number
}

/** Chosen on half a of the questions in test/eval/labels. */
export const RANK_WEIGHTS: RankWeights = { bestAction: 0.3, meanAction: 0.3, words: 0.3, theme: 0.25 }

/** A concern that answers a question, with what speaks for it. */
export interface RankedConcern {
  readonly concernId: string
  /** Weighted mean of what follows, rounded to 6 places: at most 1; a little below 0 for what has nothing to do with it. */
  readonly score: number
  /** Cosine of the question to the concern in the context of its actions: 1 + 0.3 best action + 0.3 mean action, over 1.6. */
  readonly likeness: number
  /** Share of the most that the question's words could score by BM25, 0 to 1. */
  readonly wordShare: number
  /** Bhattacharyya overlap of the question's themes with the concern's, 0 to 1. */
  readonly themeOverlap: number
  /** The theme that they share most; missing where the concern has none. */
  readonly themeId: string | undefined
  /** The one of its passages that answers best by itself. */
  readonly passageId: string
}

/** Softmax temperature of a question's likeness to the themes: that of `assignThemes`. */
const THEME_TEMPERATURE = 0.02
/** The values that Robertson & Zaragoza 2009 give as usual (3.5). */
const BM25 = { k1: 1.2, b: 0.75 } as const

/**
 * Ranks concerns by how well they answer a question: by the vectors of concern and actions, by its words (BM25) and by
 * its themes. Every passage is looked at, so that the ranking is exact. Deterministic; ties are broken by id.
 *
 * @throws ToolkitError Q006 when the results have no index, Q008 when out of time
 * @see Robertson & Zaragoza 2009, The Probabilistic Relevance Framework: BM25 and Beyond
 */
export async function rankConcerns(
  reader: TableReader,
  question: IndexQuestion,
): Promise<readonly RankedConcern[]> {
  const rows = rowObjects(await reader.query(rankingSql(question)))
  return rows.map((row) => ({
    concernId: textOf(row['concern_id']),
    score: Number(row['score']),
    likeness: Number(row['likeness']),
    wordShare: Number(row['word_share']),
    themeOverlap: Number(row['theme_overlap']),
    themeId: optionalTextOf(row['theme_id']),
    passageId: textOf(row['passage_id']),
  }))
}

function rankingSql(question: IndexQuestion): string {
  const { terms, vector, where = 'true', limit, weights = RANK_WEIGHTS } = question
  const asked = [...new Set(terms)].sort().map(quoteText).join(', ')
  const { bestAction, meanAction, words, theme } = weights
  const likenessMost = 1 + bestAction + meanAction
  const most = likenessMost + words * (1 + bestAction) + theme
  return `
WITH question AS (SELECT [${vector.join(', ')}]::FLOAT[${vector.length}] AS v),
asked AS (SELECT unnest([${asked}]::VARCHAR[]) AS term),
corpus AS (SELECT count(*) AS passages, avg(length) AS mean_length FROM search.passages),
weights AS (
  SELECT term, ln(1 + (passages - having_it + 0.5) / (having_it + 0.5)) AS idf
  FROM (SELECT asked.term, count(t.term) AS having_it FROM asked LEFT JOIN search.terms t USING (term) GROUP BY ALL), corpus
),
word_shares AS (
  SELECT t.passage_id,
    sum(w.idf * t.occurrences / (t.occurrences + ${BM25.k1} * (${1 - BM25.b} + ${BM25.b} * s.length / mean_length)))
      / (SELECT sum(idf) FROM weights) AS share
  FROM search.terms t JOIN weights w USING (term) JOIN search.passages s USING (passage_id), corpus
  GROUP BY t.passage_id
),
theme_likeness AS (
  SELECT f.theme_id, avg(array_inner_product(f.vector, question.v)) AS likeness
  FROM search.facets f, question GROUP BY f.theme_id
),
theme_odds AS (
  SELECT theme_id, exp((likeness - max(likeness) OVER ()) / ${THEME_TEMPERATURE}) AS odds FROM theme_likeness
),
question_themes AS (SELECT theme_id, odds / sum(odds) OVER () AS share FROM theme_odds),
theme_overlaps AS (
  SELECT ct.concern_id, sum(sqrt(ct.score * q.share)) AS overlap,
    first(ct.theme_id ORDER BY ct.score * q.share DESC, ct.theme_id) AS theme_id
  FROM main.concern_themes ct JOIN question_themes q USING (theme_id) GROUP BY ct.concern_id
),
scored AS (
  SELECT s.concern_id, s.passage_id, s.kind,
    array_inner_product(s.vector, question.v)::DOUBLE AS cosine, coalesce(w.share, 0) AS share
  FROM search.passages s LEFT JOIN word_shares w USING (passage_id), question
),
by_concern AS (
  SELECT concern_id,
    max(cosine) FILTER (kind = 'concern') AS own,
    greatest(0, coalesce(max(cosine) FILTER (kind = 'action'), 0)) AS best_action,
    coalesce(avg(cosine) FILTER (kind = 'action'), 0) AS mean_action,
    max(share) FILTER (kind = 'concern') AS own_share,
    coalesce(max(share) FILTER (kind = 'action'), 0) AS action_share,
    first(passage_id ORDER BY round(cosine + ${words} * share, 9) DESC, kind DESC, passage_id) AS passage_id
  FROM scored GROUP BY concern_id
),
parts AS (
  SELECT b.concern_id, b.passage_id, o.theme_id,
    b.own + ${bestAction} * b.best_action + ${meanAction} * b.mean_action AS likeness,
    b.own_share + ${bestAction} * b.action_share AS word_share,
    coalesce(o.overlap, 0) AS overlap
  FROM by_concern b
  JOIN main.concerns c USING (concern_id)
  JOIN main.plans p USING (plan_id)
  LEFT JOIN theme_overlaps o USING (concern_id)
  WHERE ${where}
)
SELECT concern_id, passage_id, theme_id,
  round((likeness + ${words} * word_share + ${theme} * overlap) / ${most}, 6) AS score,
  round(likeness / ${likenessMost}, 6) AS likeness,
  round(word_share / ${1 + bestAction}, 6) AS word_share,
  round(overlap, 6) AS theme_overlap
FROM parts
ORDER BY score DESC, concern_id
LIMIT ${limit}`
}
