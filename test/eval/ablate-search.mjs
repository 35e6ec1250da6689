#!/usr/bin/env node
// Measures search on the plans of corpus/ with and without each of its parts.
//   node test/eval/ablate-search.mjs <labels with queries> [<more labels>…]
// Needs the build (npm run build) and a checkout; prints a table in Markdown.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scoreSearch } from './score-search.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const load = (path) => import(join(root, 'dist', path))
const { realEffects } = await load('effects/real-effects.js')
const { readResources, readModels } = await load('pipeline/read-models.js')
const { readCorpus } = await load('pipeline/read-corpus.js')
const { searchIndexOf } = await load('pipeline/search-index-of.js')
const { parseQuestion } = await load('search/parse-question.js')
const { openTables } = await load('tables/open-tables.js')
const { RANK_WEIGHTS, rankConcerns } = await load('tables/rank-concerns.js')
const { readTables } = await load('tables/read-tables.js')
const { writeTables } = await load('tables/write-tables.js')
const { runPipeline } = await load('pipeline/run-pipeline.js')
const { createStemmer } = await load('text/create-stemmer.js')
const { writeOutPassages } = await load('text/write-out-passages.js')
const { fitOfflineEmbedder } = await load('vectors/offline-embedder.js')
const { buildWordNetGraph } = await load('vectors/wordnet/build-wordnet-graph.js')
const { readWordNetFiles } = await load('vectors/wordnet/wordnet-files.js')

const sets = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')).queries)
if (sets.length === 0) {
  console.error('Name a file of labels that holds queries, such as test/eval/labels/own-reading.json.')
  process.exit(2)
}
const effects = realEffects({ logLevel: 'error', showProgress: false })
const models = await readModels(effects.files)
const { plans } = await readCorpus(join(root, 'corpus'), await readResources(effects.files), effects)
const { passages } = writeOutPassages(plans, models.glossary)
const dictionary = await readWordNetFiles(effects.files)
const graph = buildWordNetGraph(dictionary, models.concepts)
const plain = buildWordNetGraph(dictionary, [])
const folder = mkdtempSync(join(tmpdir(), 'crossplan-ablate-'))
const stem = createStemmer()

try {
  await runPipeline({ corpus: join(root, 'corpus'), out: join(folder, 'run') }, effects)
  const tables = await readTables(join(folder, 'run'))
  const off = { bestAction: 0, meanAction: 0, words: 0, theme: 0 }
  const variants = [
    ['all parts', {}],
    ['without themes', { weights: { ...RANK_WEIGHTS, theme: 0 } }],
    ['without words (BM25)', { weights: { ...RANK_WEIGHTS, words: 0 } }],
    ['without actions', { weights: { ...RANK_WEIGHTS, bestAction: 0, meanAction: 0 } }],
    ['without the ideas of synonyms.json', { graph: plain }],
    ['vectors alone (0.15 lexical, 0.85 concepts)', { weights: { ...RANK_WEIGHTS, words: 0, theme: 0 } }],
    [
      'concepts alone',
      { weights: { ...RANK_WEIGHTS, words: 0, theme: 0 }, views: { lexical: 0, concepts: 1 } },
    ],
    [
      'lexical alone',
      { weights: { ...RANK_WEIGHTS, words: 0, theme: 0 }, views: { lexical: 1, concepts: 0 } },
    ],
    ['lsa alone', { weights: { ...RANK_WEIGHTS, words: 0, theme: 0 }, views: 'lsa' }],
    ['words (BM25) alone', { isBlind: true, weights: { ...off, bestAction: 0.3, words: 1 } }],
  ]
  console.log(`| search by | ${sets.map((set) => `nDCG@10 (n = ${set.length}) | recall@5`).join(' | ')} |`)
  console.log(`|---|${sets.map(() => '---|---|').join('')}`)
  for (const [number, [name, variant]] of variants.entries()) {
    const cells = await measure(variant, join(folder, String(number)), tables)
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure({ views, weights, graph: other = graph, isBlind = false }, out, tables) {
  const texts = passages.map(({ text }) => text)
  const embedder = fitOfflineEmbedder(texts, other, typeof views === 'object' ? { weights: views } : {})
  const embed = typeof views === 'string' ? embedByView(embedder, views) : embedder.embed
  const index = await searchIndexOf(
    { passages, embedded: await embed(texts), embedMore: embed },
    models.codebook,
  )
  mkdirSync(join(out, 'tables'), { recursive: true })
  await writeTables(tables, out, index)
  const reader = await openTables(out)
  const cells = []
  for (const queries of sets) {
    const answers = []
    for (const { query } of queries) {
      const { text, terms } = parseQuestion(query, models.glossary, stem, () => true)
      const { data } = await embed([text])
      const vector = isBlind ? data.map(() => 0) : data
      const ranked = await rankConcerns(reader, { terms, vector, limit: 20, ...(weights ? { weights } : {}) })
      answers.push({ query, results: ranked.map(({ concernId }) => ({ concern_id: concernId })) })
    }
    const { metrics } = scoreSearch(answers, queries)
    cells.push(metrics[0].value.toFixed(2), metrics[1].value.toFixed(2))
  }
  reader.close()
  return cells
}

/** A view's rows as dense ones; for views of few columns. */
function embedByView(embedder, name) {
  const view = embedder.views.find((one) => one.name === name)
  return (texts) => {
    const { rows, dims, starts, columns, values } = view.embed(texts)
    const data = new Float32Array(rows * dims)
    for (let i = 0; i < rows; i++)
      for (let p = starts[i]; p < starts[i + 1]; p++) data[i * dims + columns[p]] = values[p]
    return Promise.resolve({ rows, dims, data })
  }
}
