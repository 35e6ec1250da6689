import type { Plan } from '../domain/plan.ts'
import { sha256 } from '../util/sha256.ts'

/** Everything that the results of a run depend on. */
export interface RunIngredients {
  readonly version: string
  readonly embedder: string
  readonly seed: number
  readonly plans: readonly Plan[]
  /** Anything else, by name. */
  readonly settings: Readonly<Record<string, string | number | null>>
}

/** The same with what was read summed up already. */
export interface SummedIngredients extends Omit<RunIngredients, 'plans'> {
  /** Over all that was read, whatever its order. */
  readonly corpusSha256: string
}

export interface RunFingerprint extends Omit<RunIngredients, 'plans' | 'settings'> {
  /** Made from the fingerprint: equal runs have equal ids, and no clock comes into it. */
  readonly id: string
  /** Over the plans' bytes; neither file names nor order count. */
  readonly corpusSha256: string
  readonly fingerprint: string
  /** As JSON, by name. */
  readonly settings: string
}

const ID_DIGITS = 12

/** Sums up what a run depends on; equal fingerprints mean equal tables, but for the names of files. */
export function fingerprintRun({ plans, ...rest }: RunIngredients): RunFingerprint {
  const sums = plans.map((plan) => plan.sourceSha256).toSorted()
  return fingerprintOf({ ...rest, corpusSha256: sha256(sums.join('\n')) })
}

/** Sums up what results depend on that were not made of plans. */
export function fingerprintOf(ingredients: SummedIngredients): RunFingerprint {
  const { version, embedder, seed, corpusSha256, settings } = ingredients
  const settingsJson = JSON.stringify(
    Object.fromEntries(Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  )
  const fingerprint = sha256([version, embedder, seed, corpusSha256, settingsJson].join('\n'))
  return {
    id: `run-${fingerprint.slice(0, ID_DIGITS)}`,
    version,
    embedder,
    seed,
    corpusSha256,
    fingerprint,
    settings: settingsJson,
  }
}
