import { compareCodeUnits } from '../util/compare-code-units.ts'
import { sha256 } from '../util/sha256.ts'
import { runStep } from './run-step.ts'
import { openSegments, type StoredVector } from './vector-segment.ts'

/** What the store needs of a file system; `Files` has it. */
export interface StoreFiles {
  readKind(path: string): Promise<string | undefined>
  readFolder(path: string): Promise<readonly { readonly name: string; readonly kind: string }[]>
  stageFolder(target: string): Promise<{
    readonly path: string
    publish(): Promise<void>
    discard(): Promise<void>
  }>
}

/** Vectors by the SHA-256 of their texts, and in words what was found in the folder and left out. */
export interface FoundVectors {
  readonly vectors: ReadonlyMap<string, StoredVector>
  readonly faults: readonly string[]
}

const SEGMENT = /^[0-9a-f]{64}\.parquet$/
/** Numbers of 32 bits sum up to length 1 within this; damaged ones hardly ever. */
const LENGTH_TOLERANCE = 1e-3

/**
 * Reads vectors from all segments of a folder. A segment that cannot be read, a foreign file, and a vector that cannot be
 * one are left out and told.
 *
 * @param folder need not exist
 * @param dims numbers per vector
 * @throws ToolkitError Q001 without DuckDB, E001 to E008 when the folder cannot be listed
 */
export async function readVectors(
  folder: string,
  sha256s: readonly string[],
  dims: number,
  files: StoreFiles,
): Promise<FoundVectors> {
  const vectors = new Map<string, StoredVector>()
  const faults: string[] = []
  if (sha256s.length === 0 || (await files.readKind(folder)) !== 'folder') return { vectors, faults }
  const segments = await openSegments([...new Set(sha256s)])
  try {
    for (const { name, kind } of await files.readFolder(folder)) {
      // What begins with a point belongs to the system or to a run that is about to write.
      if (name.startsWith('.')) continue
      const path = `${folder}/${name}`
      if (kind !== 'file' || !SEGMENT.test(name)) {
        faults.push(`${path} is no segment of stored vectors and is not read.`)
        continue
      }
      try {
        const rows = await segments.read(path)
        const sound = rows.filter(({ vector }) => isSound(vector, dims))
        for (const row of sound) vectors.set(row.sha256, row)
        if (sound.length < rows.length)
          faults.push(`${path} has ${rows.length - sound.length} damaged vectors, which are made anew.`)
      } catch {
        faults.push(`${path} is damaged, and its vectors are made anew.`)
      }
    }
  } finally {
    segments.close()
  }
  return { vectors, faults }
}

/**
 * Adds vectors to a folder as one new segment, which is there whole or not at all: a Parquet file, named by its texts, so
 * that two runs which store the same texts write the same file.
 *
 * @throws ToolkitError Q001 without DuckDB, Q002 or E001 to E009 when it cannot be written
 */
export async function writeVectors(
  folder: string,
  rows: readonly StoredVector[],
  files: StoreFiles,
): Promise<void> {
  if (rows.length === 0) return
  const sorted = rows.toSorted((a, b) => compareCodeUnits(a.sha256, b.sha256))
  const name = sha256(sorted.map((row) => row.sha256).join('\n'))
  const segments = await openSegments()
  try {
    const staged = await files.stageFolder(folder)
    try {
      const path = `${staged.path}/${name}.parquet`
      await runStep('vectors', path, () => segments.write(path, sorted))
      await staged.publish()
    } finally {
      await staged.discard()
    }
  } finally {
    segments.close()
  }
}

function isSound(vector: Float32Array, dims: number): boolean {
  let squares = 0
  for (const value of vector) squares += value * value
  return vector.length === dims && (squares === 0 || Math.abs(squares - 1) < LENGTH_TOLERANCE)
}
