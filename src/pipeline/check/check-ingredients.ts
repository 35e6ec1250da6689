import type { CheckFinding } from '../../domain/check-finding.ts'
import { ingredientDiffers } from '../../domain/faults/report-check.ts'
import type { RunFile } from '../../report/run-file/run-file.ts'
import { runIngredients } from '../../report/run-file/run-ingredients.ts'
import { RUN_FILE } from '../../tables/file-names.ts'
import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'

/** Whether `run.json` says of what went in what the tables say: a finding for each ingredient that is another one. */
export function checkIngredients(run: RunFile, tables: Tables): readonly CheckFinding[] {
  const { inputs, ...others } = runIngredients(tables)
  const { plans, ...sums } = inputs
  const expected = flattened({
    run_id: tables.runs[0]?.run_id ?? '',
    version: tables.runs[0]?.crossplan_version ?? '',
    inputs: sums,
    plans: byId(plans),
    ...others,
  })
  const found = flattened({
    run_id: run.runId,
    version: run.code.version,
    inputs: { corpusSha256: run.inputs.corpusSha256, corrections: run.inputs.corrections },
    plans: byId(run.inputs.plans),
    embedder: run.embedder,
    codebook: run.codebook,
    evidence: run.evidence,
    wordLists: run.wordLists,
    settings: run.settings,
  })
  const names = [...new Set([...expected.keys(), ...found.keys()])].toSorted(compareCodeUnits)
  return names.flatMap((name) => {
    const [is, should] = [found.get(name) ?? 'nothing', expected.get(name) ?? 'nothing']
    return is === should ? [] : [ingredientDiffers(RUN_FILE, name, is, should)]
  })
}

const byId = (plans: RunFile['inputs']['plans']) =>
  Object.fromEntries(plans.map(({ planId, file, sha256 }) => [planId, { file, sha256 }]))

/** Single values by the path that leads to them. */
function flattened(value: object, above = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(value).flatMap(([name, part]: [string, unknown]): (readonly [string, string])[] => {
      const path = above === '' ? name : `${above}.${name}`
      if (typeof part === 'object' && part !== null && !Array.isArray(part)) return [...flattened(part, path)]
      return [[path, Array.isArray(part) ? part.join(' ') : String(part)]]
    }),
  )
}
