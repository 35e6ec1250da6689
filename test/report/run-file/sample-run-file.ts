import type { RunFile } from '../../../src/report/run-file/run-file.ts'

/** A sum that is told from others by one digit. */
export const sumOf = (digit: string): string => digit.repeat(64)

export const sampleRunFile = (more: Partial<RunFile> = {}): RunFile => ({
  runId: 'run-1',
  fingerprint: sumOf('f'),
  code: { version: '1.0.0', sha256: sumOf('c') },
  inputs: {
    corpusSha256: sumOf('1'),
    corrections: [sumOf('2')],
    plans: [{ planId: 'alpha-2025', file: 'alpha.txt', sha256: sumOf('3') }],
  },
  embedder: { name: 'concepts', fingerprint: 'offline-1', views: null },
  codebook: { themes: sumOf('4'), edits: null },
  evidence: { weights: sumOf('5'), guards: sumOf('6'), answers: null },
  wordLists: {
    glossary: sumOf('7'),
    synonyms: sumOf('8'),
    actionTypes: sumOf('9'),
    owners: sumOf('a'),
    establishments: sumOf('b'),
  },
  settings: { clusters: 7, seed: 1 },
  report: { where: 'establishment=alpha' },
  duckdb: 'v1.5.5',
  tables: { plans: { rows: 1, sha256: sumOf('d') } },
  files: {
    'report.md': { bytes: 12, sha256: sumOf('e') },
    'tables/plans.csv': { bytes: 0, sha256: sumOf('0') },
  },
  ...more,
})
