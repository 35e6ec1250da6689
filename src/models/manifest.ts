import { z } from 'zod'
import { modelFileUnfit } from '../domain/faults/models.ts'
import type { ModelFile } from '../domain/model-folder.ts'
import { parseJson } from './parse-json.ts'

/** Where a model's files came from, and what they were. */
export interface Manifest {
  readonly id: string
  /** The version that was asked for, `main` or a commit. */
  readonly revision: string
  /** The version that it was then, where the hub told. */
  readonly commit?: string
  /** In order of their paths. */
  readonly files: readonly ModelFile[]
}

const manifest = z.object({
  id: z.string().min(1),
  revision: z.string().min(1),
  commit: z.string().min(1).exactOptional(),
  files: z.array(
    z.object({
      path: z.string().regex(/^(?!.*\.\.)[\w-][\w./-]*$/),
      size: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

/**
 * @param file what it is called in the message
 * @throws ToolkitError M003 when the text is no manifest
 */
export function parseManifest(text: string, file: string): Manifest {
  const result = manifest.safeParse(parseJson(text, file))
  if (result.success) return result.data
  throw modelFileUnfit(file, z.prettifyError(result.error).replace(/\s*\n\s*/g, ' '))
}

export const formatManifest = ({ id, revision, commit, files }: Manifest): string =>
  `${JSON.stringify({ id, revision, commit, files }, null, 2)}\n`
