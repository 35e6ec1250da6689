import type { Row } from '../../tables/schema.ts'
import type { RunFingerprint } from '../fingerprint-run.ts'

export const runsTable = (run: RunFingerprint): readonly Row<'runs'>[] => [
  {
    run_id: run.id,
    crossplan_version: run.version,
    embedder: run.embedder,
    seed: run.seed,
    corpus_sha256: run.corpusSha256,
    fingerprint: run.fingerprint,
    settings: run.settings,
  },
]
