import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { encrypted, unpacksTooLarge, unreadable } from '../domain/faults/documents.ts'
import { UNPACKED_FLOOR, type DocumentLimits } from './document-limits.ts'
import { Refusal, refuseOnFailure } from './refusal.ts'
import type { SourceFile } from './source-document.ts'

/** A document of a word processor has some dozen parts. */
const MOST_PARTS = 10_000
/** Packed bytes taken at a time; they unpack to some 17 MB at the very most. */
const STEP = 16_384

type Limits = Pick<DocumentLimits, 'unpackedBytes' | 'unpackRatio'>

/**
 * The names of a packed file's parts with their unpacked sizes, as the list at its end gives them; a file that was cut off
 * has no list.
 */
export const listParts = (file: SourceFile, format: string): Promise<ReadonlyMap<string, number>> =>
  refuseOnFailure(
    () => {
      if (isEncrypted(file.bytes)) throw new Refusal(encrypted(file.name))
      const sizes = new Map<string, number>()
      unzipSync(file.bytes, {
        filter: ({ name, originalSize }) => {
          sizes.set(name, originalSize)
          if (sizes.size > MOST_PARTS)
            throw new Refusal(unpacksTooLarge(file.name, `has more than ${MOST_PARTS} parts`))
          return false
        },
      })
      return sizes
    },
    (reason) => unreadable(file.name, format, reason),
  )

/**
 * The wanted parts of a packed file, by name, unpacked step by step: whatever the file says of its sizes, no more than
 * the limits and one step are ever held.
 */
export async function unpack(
  file: SourceFile,
  format: string,
  isWanted: (name: string) => boolean,
  limits: Limits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const sizes = await listParts(file, format)
  const unpacked = await unpackSteps(file, format, isWanted, limits)
  for (const [name, part] of unpacked)
    if (part.length !== sizes.get(name))
      throw new Refusal(unreadable(file.name, format, `its part ${name} is damaged`))
  return unpacked
}

function unpackSteps(
  file: SourceFile,
  format: string,
  isWanted: (name: string) => boolean,
  limits: Limits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return refuseOnFailure(
    () => {
      const parts = new Map<string, Uint8Array[]>()
      let packed = 0
      let unpacked = 0
      const unzip = new Unzip((part) => {
        if (!isWanted(part.name)) return
        const chunks: Uint8Array[] = []
        parts.set(part.name, chunks)
        part.ondata = (error, chunk) => {
          // fflate gives null for no error, whatever its types say.
          const failure = error as Error | null
          if (failure) throw failure
          unpacked += chunk.length
          if (
            unpacked > limits.unpackedBytes ||
            (unpacked > UNPACKED_FLOOR && unpacked > packed * limits.unpackRatio)
          )
            throw new Refusal(unpacksTooLarge(file.name, `unpacks to ${unpacked} bytes and more`))
          chunks.push(chunk)
        }
        part.start()
      })
      unzip.register(UnzipInflate)
      for (let at = 0; at < file.bytes.length; at += STEP) {
        packed += STEP
        unzip.push(file.bytes.subarray(at, at + STEP), at + STEP >= file.bytes.length)
      }
      return new Map([...parts].map(([name, chunks]) => [name, joinChunks(chunks)]))
    },
    (reason) => unreadable(file.name, format, reason),
  )
}

/** Bit 0 of the flags in the first part's header. */
const isEncrypted = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 1) === 1

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}
