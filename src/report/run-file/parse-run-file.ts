import { z } from 'zod'
import { invalidRunFile } from '../../domain/faults/run-file.ts'
import { RUN_FILE_FORMAT } from './format-run-file.ts'
import type { RunFile } from './run-file.ts'

const sum = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')
const setting = z.union([z.string(), z.number(), z.boolean(), z.null()])
const record = <T extends z.ZodType>(value: T) => z.record(z.string().min(1), value)
const count = z.int().nonnegative()
/** Relative, and within the folder of the report. */
const path = z
  .string()
  .regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/\\][^\\]*$/, 'expected a path within the folder')

const runFile = z.object({
  format: z.literal(RUN_FILE_FORMAT),
  run_id: z.string().min(1),
  fingerprint: sum,
  code: z.object({ version: z.string().min(1), sha256: sum }),
  inputs: z.object({
    corpus_sha256: sum,
    corrections: z.array(sum),
    plans: z.array(z.object({ plan_id: z.string().min(1), file: z.string().min(1), sha256: sum })),
  }),
  embedder: z.object({ name: z.string(), fingerprint: z.string().nullable(), views: setting }),
  codebook: z.object({ themes: setting, edits: setting }),
  evidence: z.object({ weights: setting, guards: setting, answers: setting }),
  word_lists: z.object({
    glossary: setting,
    synonyms: setting,
    action_types: setting,
    owners: setting,
    establishments: setting,
  }),
  settings: record(setting),
  report: record(setting),
  duckdb: z.string().min(1),
  tables: record(z.object({ rows: count, sha256: sum })),
  files: z.record(path, z.object({ bytes: count, sha256: sum })),
})

/**
 * Reads `run.json`: parse(format(run)) = run.
 *
 * @param file names the file in messages
 * @throws ToolkitError O040 when the text is no JSON, or not of the form of this version
 */
export function parseRunFile(text: string, file: string): RunFile {
  const parsed = runFile.safeParse(parseJson(text, file))
  if (!parsed.success) {
    throw invalidRunFile(
      file,
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
    )
  }
  const { format: _, run_id: runId, inputs, word_lists: lists, ...rest } = parsed.data
  const { action_types: actionTypes, ...wordLists } = lists
  return {
    ...rest,
    runId,
    inputs: {
      corpusSha256: inputs.corpus_sha256,
      corrections: inputs.corrections,
      plans: inputs.plans.map(({ plan_id: planId, ...plan }) => ({ planId, ...plan })),
    },
    wordLists: { ...wordLists, actionTypes },
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw invalidRunFile(file, ['the text is no JSON'])
  }
}
