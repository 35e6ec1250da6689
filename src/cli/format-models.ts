import type { VerifiedModel } from '../models/verify-model.ts'
import { formatMegabytes } from './format-megabytes.ts'
import { formatResult } from './format-result.ts'
import type { Output } from './world.ts'

const COLUMNS = [
  { name: 'model', type: 'VARCHAR' },
  { name: 'weights', type: 'VARCHAR' },
  { name: 'megabytes', type: 'DOUBLE' },
  { name: 'dims', type: 'INTEGER' },
  { name: 'max_tokens', type: 'INTEGER' },
  { name: 'verified', type: 'BOOLEAN' },
  { name: 'folder', type: 'VARCHAR' },
]

/** One row for each model: what it is, and whether its files are as they were pulled. */
export function formatModels(
  models: readonly VerifiedModel[],
  format: 'table' | 'json',
  output: Output,
): string {
  const rows = models.map(({ id, path, model, fault }) => [
    id,
    model?.weights ?? null,
    model === undefined ? null : Number(formatMegabytes(model)),
    model?.dims ?? null,
    model?.maxTokens ?? null,
    fault === undefined,
    path,
  ])
  return formatResult({ columns: COLUMNS, rows }, format, output)
}
