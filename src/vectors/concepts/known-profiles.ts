import { notWhatWasKept } from '../../domain/faults/vectors.ts'
import type { Entries } from '../entries.ts'
import { packArrays, unpackArrays } from '../pack-arrays.ts'

/** Concept profiles made so far, to be kept and given back. */
export interface KnownProfiles {
  /** SHA-256 of the graph that they were made of. */
  readonly graph: string
  /** Synset → how much of all lemmas' meaning arrives there; empty while no profile has been made. */
  readonly mass: Float64Array
  readonly profiles: ReadonlyMap<number, Entries>
}

/** The profiles as bytes, by lemma: equal profiles give equal bytes, in whatever order they were made. */
export function serialiseProfiles({ graph, mass, profiles }: KnownProfiles): Uint8Array {
  const lemmas = Int32Array.from(profiles.keys()).sort()
  // Each of these lemmas has a profile.
  const rows = Array.from(lemmas, (lemma) => profiles.get(lemma)!)
  const starts = new Int32Array(rows.length + 1)
  for (const [i, row] of rows.entries()) starts[i + 1] = starts[i]! + row.columns.length
  const columns = new Int32Array(starts[rows.length]!)
  const values = new Float64Array(starts[rows.length]!)
  for (const [i, row] of rows.entries()) {
    columns.set(row.columns, starts[i])
    values.set(row.values, starts[i])
  }
  return packArrays({ graph }, [mass, lemmas, starts, columns, values])
}

/**
 * Reads what serialiseProfiles wrote; the arrays lie on the given bytes, which must not change.
 *
 * @throws ToolkitError V005 when the bytes are no such profiles
 */
export function parseProfiles(bytes: Uint8Array): KnownProfiles {
  const packed = unpackArrays(bytes, (found) => notWhatWasKept('concept profiles', found))
  // Only serialiseProfiles writes such bytes.
  const { graph } = packed.content as Pick<KnownProfiles, 'graph'>
  const mass = packed.takeDoubles()
  const lemmas = packed.takeIntegers()
  const starts = packed.takeIntegers()
  const columns = packed.takeIntegers()
  const values = packed.takeDoubles()
  const profiles = new Map<number, Entries>()
  for (const [i, lemma] of lemmas.entries()) {
    const [start, end] = [starts[i], starts[i + 1]]
    profiles.set(lemma, { columns: columns.subarray(start, end), values: values.subarray(start, end) })
  }
  return { graph, mass, profiles }
}
