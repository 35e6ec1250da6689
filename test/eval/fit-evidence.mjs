#!/usr/bin/env node
// Fits the weights of evidence to labelled pairs, tells how well they do on establishments that they were not fitted on,
// and with --write puts them into models/evidence.json. Deterministic.
//   node test/eval/fit-evidence.mjs [--tables reports/tables] [--labels test/eval/labels/own-reading.json] [--write]
// The pairs are those that a run lists (the best candidates of every concern, far more than are linked). After --write
// run crossplan and fit again, until the weights stay: what is listed depends a little on the weights.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fitLogistic, probabilityOf } from './logistic.mjs'
import { averagePrecision, f1, groupBy } from './metrics.mjs'
import { parseCsv } from './parse-csv.mjs'

const { values } = parseArgs({
  options: {
    tables: { type: 'string', default: 'reports/tables' },
    labels: { type: 'string', default: fileURLToPath(new URL('labels/own-reading.json', import.meta.url)) },
    write: { type: 'boolean', default: false },
  },
})
const MODEL_FILE = new URL('../../models/evidence.json', import.meta.url)
// A related pair is neither the same failing nor unlike: it pulls towards just below even odds.
const TARGETS = { same: 1, disputed: 0.5, related: 0.4, none: 0 }
const kinds = ['recurrence', 'shared_issue']
const RIDGE = 0.3
const COLUMNS = [
  'lexical',
  'lsa',
  'concepts',
  'context',
  'actions',
  'concern_to_actions',
  'theme',
  'rare_terms',
]

const pairs = labelPairs(readPairs(values.tables), JSON.parse(readFileSync(values.labels, 'utf8')))
const model = roundModel(fitLogistic(trainingPairs(pairs), kinds, RIDGE))
const establishments = [...new Set(pairs.flatMap((pair) => pair.establishments))].sort()
const leftOut = new Map(
  establishments.map((slug) => [
    slug,
    fitLogistic(trainingPairs(pairs.filter((pair) => !pair.establishments.includes(slug))), kinds, RIDGE),
  ]),
)
/** Judged by models that never saw a pair of the establishment; the mean of two for pairs of two establishments. */
const unseen = (pair) =>
  pair.establishments.reduce((sum, slug) => sum + probabilityOf(leftOut.get(slug), pair.kind, pair.x), 0) /
  pair.establishments.length

const count = (kind, label) => pairs.filter((pair) => pair.kind === kind && pair.label === label).length
const n = Object.fromEntries(
  kinds.map((kind) => [kind, { same: count(kind, 'same'), related: count(kind, 'related') }]),
)
console.log(`${pairs.length} pairs of ${establishments.length} establishments: ${JSON.stringify(n)}`)
console.log(
  COLUMNS.map((column, k) => `${column} ${model.weights[k]}`).join(', '),
  JSON.stringify(model.priors),
)
for (const kind of kinds) {
  const ofKind = pairs.filter((pair) => pair.kind === kind)
  for (const [name, judge] of [
    ['all pairs seen', (pair) => probabilityOf(model, pair.kind, pair.x)],
    ['by establishment', unseen],
  ]) {
    const same = scoreAgainst(ofKind, judge, ['same'], ['related'])
    const any = scoreAgainst(ofKind, judge, ['same', 'related'], [])
    console.log(
      `${kind}, ${name}: AP same ${show(same.ap)} (n=${same.n}), AP same or related ${show(any.ap)} (n=${any.n}), calibration error ${show(calibrationError(ofKind, judge))}`,
    )
    for (const threshold of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]) {
      console.log(
        `  from ${threshold.toFixed(2)}: F1 same ${show(same.f1At(threshold))}, same or related ${show(any.f1At(threshold))}`,
      )
    }
  }
}
if (values.write) writeModel(model)

function readPairs(folder) {
  const read = (name) => parseCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'))
  const establishmentOf = new Map(read('plans').map((plan) => [plan.plan_id, plan.establishment]))
  const placeOf = new Map(read('concerns').map((row) => [row.concern_id, establishmentOf.get(row.plan_id)]))
  const pairOf = (kind, a, b, row) => ({
    kind,
    a,
    b,
    establishments: [...new Set([placeOf.get(a), placeOf.get(b)])],
    x: COLUMNS.map((column) => Number(row[column])),
  })
  return [
    ...read('recurrences').map((row) =>
      pairOf('recurrence', row.earlier_concern_id, row.later_concern_id, row),
    ),
    ...read('shared_issues').map((row) => pairOf('shared_issue', row.concern_a, row.concern_b, row)),
  ]
}

/** Adds each pair's label; pairs of which the reader would accept either answer are told apart as related or left out. */
function labelPairs(unlabelled, labels) {
  const keyOf = (a, b) => [a, b].sort().join(' ')
  const labelOf = new Map([
    ...labels.same_issue_pairs.map((pair) => [keyOf(pair.a, pair.b), pair.neutral ? 'related' : 'same']),
    ...labels.recurrences.map((pair) => [
      keyOf(pair.earlier, pair.later),
      pair.neutral ? 'open' : pair.strength,
    ]),
  ])
  return unlabelled
    .map((pair) => ({ ...pair, label: labelOf.get(keyOf(pair.a, pair.b)) ?? 'none' }))
    .filter((pair) => pair.label !== 'open')
}

function trainingPairs(labelled) {
  return labelled.map((pair) => ({ kind: pair.kind, x: pair.x, target: TARGETS[pair.label] }))
}

function scoreAgainst(labelled, judge, positive, skipped) {
  const answers = labelled
    .filter((pair) => !skipped.includes(pair.label))
    .map((pair) => ({
      key: `${pair.a} ${pair.b}`,
      probability: judge(pair),
      wanted: positive.includes(pair.label),
    }))
  const wanted = new Set(answers.filter((answer) => answer.wanted).map((answer) => answer.key))
  const from = (threshold) =>
    new Set(answers.filter((answer) => answer.probability >= threshold).map((answer) => answer.key))
  return {
    ap: averagePrecision(answers, wanted),
    n: wanted.size,
    f1At: (threshold) => f1(from(threshold), wanted),
  }
}

/** Expected calibration error of the probability of "same" in ten bins, over the pairs that are the same or not alike. */
function calibrationError(labelled, judge) {
  const settled = labelled.filter((pair) => pair.label === 'same' || pair.label === 'none')
  const bins = groupBy(settled, (pair) => Math.min(9, Math.floor(judge(pair) * 10)))
  const gap = (bin) =>
    Math.abs(bin.reduce((sum, pair) => sum + judge(pair) - (pair.label === 'same' ? 1 : 0), 0))
  return [...bins.values()].reduce((sum, bin) => sum + gap(bin), 0) / settled.length
}

function roundModel({ priors, weights }) {
  const round = (value) => Math.round(value * 100) / 100
  return {
    priors: Object.fromEntries(Object.entries(priors).map(([kind, prior]) => [kind, round(prior)])),
    weights: weights.map(round),
  }
}

function writeModel({ priors, weights }) {
  const { thresholds } = JSON.parse(readFileSync(MODEL_FILE, 'utf8'))
  const same = n.recurrence.same + n.shared_issue.same
  const related = n.recurrence.related + n.shared_issue.related
  const fitted = `Logistic regression (weights at least 0, ridge ${RIDGE}, related pairs as ${TARGETS.related}) by test/eval/fit-evidence.mjs on the pairs of ${establishments.join(', ')} that one reader labelled: n = ${pairs.length} listed pairs, of which ${same} the same failing and ${related} related.`
  const content = {
    fitted,
    priors,
    weights: Object.fromEntries(COLUMNS.map((column, k) => [column, weights[k]])),
    thresholds,
  }
  writeFileSync(MODEL_FILE, `${JSON.stringify(content, null, 2)}\n`)
  console.log('models/evidence.json written')
}

function show(value) {
  return value.toFixed(3)
}
