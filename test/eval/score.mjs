#!/usr/bin/env node
// Scores the tables of a run against answers given by hand.
//   node test/eval/score.mjs --tables reports/tables --gold <folder with structure/*.json and labels.json, or a labels file>
//     [--search <answers of crossplan search --queries>] [--json]
// Metrics go to stdout with their n (and a 95 % interval for shares), differences after them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { wilsonInterval } from './metrics.mjs'
import { parseCsv } from './parse-csv.mjs'
import { scoreLabels } from './score-labels.mjs'
import { scoreSearch } from './score-search.mjs'
import { scoreStructure } from './score-structure.mjs'

const { values } = parseArgs({
  options: {
    tables: { type: 'string', default: 'reports/tables' },
    gold: { type: 'string' },
    search: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
if (values.gold === undefined || !existsSync(values.gold) || !existsSync(values.tables)) {
  console.error(
    `No ${values.gold !== undefined && existsSync(values.gold) ? `tables in ${values.tables}` : `gold at ${values.gold ?? '(not given)'}`}.`,
  )
  console.error(
    'Run crossplan first, then: node test/eval/score.mjs --tables reports/tables --gold <folder or labels file>',
  )
  process.exit(2)
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
const readLines = (path) => readFileSync(path, 'utf8').trim().split('\n').map(JSON.parse)
const tables = Object.fromEntries(
  readdirSync(values.tables)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [name.slice(0, -4), parseCsv(readFileSync(join(values.tables, name), 'utf8'))]),
)
const isFolder = statSync(values.gold).isDirectory()
const structureFolder = join(values.gold, 'structure')
const labelsFile = isFolder ? join(values.gold, 'labels.json') : values.gold
const structures =
  isFolder && existsSync(structureFolder)
    ? readdirSync(structureFolder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => readJson(join(structureFolder, name)))
    : []

const parts = [
  structures.length > 0 && tables.plans && tables.concerns && tables.actions
    ? scoreStructure(tables, structures)
    : undefined,
  existsSync(labelsFile) ? scoreLabels(tables, readJson(labelsFile)) : undefined,
  values.search !== undefined && existsSync(labelsFile) && readJson(labelsFile).queries
    ? scoreSearch(readLines(values.search), readJson(labelsFile).queries)
    : undefined,
].filter((part) => part !== undefined)
const metrics = parts.flatMap((part) => part.metrics)
const misses = parts.flatMap((part) => part.misses)

if (values.json)
  console.log(JSON.stringify({ gold: values.gold, tables: values.tables, metrics, misses }, null, 1))
else {
  console.log(`${values.tables} against ${values.gold}`)
  for (const { name, value, n, share, isCount } of metrics) {
    const interval = share
      ? `  (${wilsonInterval(value, n)
          .map((bound) => bound.toFixed(2))
          .join(' to ')})`
      : ''
    console.log(`${name.padEnd(32)} ${isCount ? value : value.toFixed(3)}  n=${n}${interval}`)
  }
  for (const miss of misses) console.log(`  - ${miss}`)
}
