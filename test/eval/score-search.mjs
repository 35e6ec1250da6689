import { groupBy, mean } from './metrics.mjs'

const DEPTH = 10
const RECALL_DEPTH = 5

/**
 * Measures the answers to questions against judgements. Borderline concerns are taken out of the answers first: they
 * are neither right nor wrong.
 *
 * @param answers as `crossplan search --queries` writes them: `query` and `results`, best first
 * @param queries `query`, `kind`, `relevant` and `borderline` concern ids
 * @see Järvelin & Kekäläinen 2002, Cumulated gain-based evaluation of IR techniques (nDCG)
 */
export function scoreSearch(answers, queries) {
  const given = new Map(answers.map(({ query, results }) => [query, results.map((one) => one.concern_id)]))
  const scored = queries.map(({ query, kind, relevant, borderline = [] }) => {
    const ranked = (given.get(query) ?? []).filter((id) => !borderline.includes(id))
    return { query, kind, ndcg: ndcg(ranked, relevant), recall: recall(ranked, relevant) }
  })
  const n = scored.length
  return {
    metrics: [
      { name: `search.ndcg_${DEPTH}`, value: mean(scored.map((one) => one.ndcg)), n },
      { name: `search.recall_${RECALL_DEPTH}`, value: mean(scored.map((one) => one.recall)), n },
      ...[...groupBy(scored, ({ kind }) => kind)].map(([kind, ofKind]) => ({
        name: `search.ndcg_${DEPTH}.${kind}`,
        value: mean(ofKind.map((one) => one.ndcg)),
        n: ofKind.length,
      })),
    ],
    misses: scored
      .filter((one) => one.recall < 1)
      .map(({ query, recall: share }) => `search found ${share.toFixed(2)} of what is wanted in 5: ${query}`),
  }
}

const gain = (rank) => 1 / Math.log2(rank + 2)

function ndcg(ranked, relevant) {
  const gained = ranked
    .slice(0, DEPTH)
    .reduce((sum, id, rank) => sum + (relevant.includes(id) ? gain(rank) : 0), 0)
  const most = relevant.slice(0, DEPTH).reduce((sum, _, rank) => sum + gain(rank), 0)
  return gained / most
}

const recall = (ranked, relevant) =>
  ranked.slice(0, RECALL_DEPTH).filter((id) => relevant.includes(id)).length /
  Math.min(RECALL_DEPTH, relevant.length)
