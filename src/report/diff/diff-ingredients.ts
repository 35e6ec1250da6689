import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { RunFile, Setting } from '../run-file/run-file.ts'
import { runIngredients } from '../run-file/run-ingredients.ts'
import type { ChangedIngredient } from './report-diff.ts'

/** A run's tables, and its `run.json` where there is one. */
export interface RunOrigin {
  readonly tables: Pick<Tables, 'runs' | 'plans'>
  readonly runFile?: RunFile
}

const LABELS = {
  program: 'Crossplan',
  build: 'build of Crossplan',
  embedder: 'embedder',
  embedder_fit: 'embedder as fitted',
  codebook: 'codebook (models/themes.json)',
  edits: 'log of edits of the codebook',
  weights: 'weights and thresholds of evidence (models/evidence.json)',
  guards: 'guards against false pairs (models/guards.yaml)',
  answers: 'answers of reviewers',
  glossary: 'glossary (models/glossary.yaml)',
  synonyms: 'synonyms (models/synonyms.json)',
  action_types: 'types of actions (models/action-types.json)',
  owners: 'list of owners (models/owners.yaml)',
  establishments: 'list of establishments (models/establishments.yaml)',
  corrections: 'corrections beside plans',
  seed: 'seed',
  clusters: 'number of clusters asked for',
  earlier_clusters: 'earlier clusters that names were kept from (--previous)',
  duckdb: 'DuckDB, which writes the Parquet files',
} as const satisfies Readonly<Record<string, string>>

/** The built-in embedder is fitted to the plans, with the words of these; only without their change its own is news. */
const FITTED_WITH = ['program', 'build', 'embedder', 'glossary', 'synonyms', 'corrections']

/** What besides plans is not as it was, in the order of the list above, then other settings by name. */
export function diffIngredients(before: RunOrigin, after: RunOrigin): readonly ChangedIngredient[] {
  const areOnRecord = before.runFile !== undefined && after.runFile !== undefined
  const [old, now] = [before, after].map(({ tables, runFile }) =>
    valuesOf(areOnRecord ? { tables, ...(runFile ? { runFile } : {}) } : { tables }),
  ) as [Values, Values]
  const names = [
    ...new Set([...Object.keys(LABELS), ...[...old.keys(), ...now.keys()].toSorted(compareCodeUnits)]),
  ]
  const changed = names.flatMap((name): ChangedIngredient[] => {
    const [was, is] = [old.get(name), now.get(name)]
    if (was === is) return []
    return [
      {
        name,
        label: labelOf(name),
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ]
  })
  const [[runBefore], [runAfter]] = [before.tables.runs, after.tables.runs]
  const isSameCorpus = runBefore?.corpus_sha256 === runAfter?.corpus_sha256
  const isExplained = !isSameCorpus || changed.some(({ name }) => FITTED_WITH.includes(name))
  const isOtherVersion = changed.some(({ name }) => name === 'program')
  return changed.filter(
    ({ name }) => !(name === 'embedder_fit' && isExplained) && !(name === 'build' && isOtherVersion),
  )
}

type Values = ReadonlyMap<string, string>

const labelOf = (name: string): string =>
  name in LABELS ? LABELS[name as keyof typeof LABELS] : name.replace(/^report\./, 'asked of the report: ')

function valuesOf({ tables, runFile }: RunOrigin): Values {
  const { inputs, embedder, codebook, evidence, wordLists, settings } = runIngredients(tables)
  const isBuiltIn = embedder.views === null
  const values: Readonly<Record<string, Setting | undefined>> = {
    program: tables.runs[0]?.crossplan_version,
    // The fingerprint of a pulled model is that of its files, which the plans have no part in.
    embedder: isBuiltIn ? embedder.name : `${embedder.name} (${embedder.fingerprint ?? ''})`,
    embedder_fit: isBuiltIn ? embedder.fingerprint : embedder.views,
    codebook: codebook.themes,
    edits: codebook.edits,
    weights: evidence.weights,
    guards: evidence.guards,
    answers: evidence.answers,
    glossary: wordLists.glossary,
    synonyms: wordLists.synonyms,
    action_types: wordLists.actionTypes,
    owners: wordLists.owners,
    establishments: wordLists.establishments,
    corrections: inputs.corrections.length === 0 ? null : inputs.corrections.join(' '),
    ...settings,
    ...(runFile === undefined
      ? {}
      : {
          build: runFile.code.sha256,
          duckdb: runFile.duckdb,
          ...Object.fromEntries(
            Object.entries(runFile.report).map(([name, value]) => [`report.${name}`, value]),
          ),
        }),
  }
  return new Map(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)] as const],
    ),
  )
}
