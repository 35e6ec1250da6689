import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { RunFile } from './run-file.ts'

/** Of the form of the file: a number that rises when an older program can no longer read it. */
export const RUN_FILE_FORMAT = 1

/** `run.json`: no clock and no folder of a machine stands in it, so that equal runs give equal bytes. */
export function formatRunFile(run: RunFile): string {
  const { runId, fingerprint, code, inputs, embedder, codebook, evidence, wordLists } = run
  const content = {
    format: RUN_FILE_FORMAT,
    run_id: runId,
    fingerprint,
    code,
    inputs: {
      corpus_sha256: inputs.corpusSha256,
      corrections: inputs.corrections,
      plans: inputs.plans.map(({ planId, file, sha256 }) => ({ plan_id: planId, file, sha256 })),
    },
    embedder,
    codebook,
    evidence,
    word_lists: {
      glossary: wordLists.glossary,
      synonyms: wordLists.synonyms,
      action_types: wordLists.actionTypes,
      owners: wordLists.owners,
      establishments: wordLists.establishments,
    },
    settings: sorted(run.settings),
    report: sorted(run.report),
    duckdb: run.duckdb,
    tables: sorted(run.tables),
    files: sorted(run.files),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

const sorted = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => compareCodeUnits(a, b)))
