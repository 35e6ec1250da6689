import { join } from 'node:path'
import { modelFileUnfit } from '../domain/faults/models.ts'
import type { Files } from '../effects/files.ts'
import { parseManifest, type Manifest } from './manifest.ts'
import { MANIFEST_FILE } from './model-layout.ts'

/**
 * The manifest in a model's folder; nothing where there is none.
 *
 * @throws ToolkitError M003 when the file is no manifest
 */
export async function readManifest(
  folder: string,
  files: Pick<Files, 'readSize' | 'readFile'>,
): Promise<Manifest | undefined> {
  const path = join(folder, MANIFEST_FILE)
  if ((await files.readSize(path)) === undefined) return undefined
  return parseManifest(new TextDecoder().decode(await files.readFile(path)), path)
}

/**
 * A manifest in a file of its own, for a model that is yet to be pulled.
 *
 * @throws ToolkitError E001 without the file, M003 when it is no manifest, or that of another model
 */
export async function readManifestOf(
  id: string,
  path: string,
  files: Pick<Files, 'readFile'>,
): Promise<Manifest> {
  const manifest = parseManifest(new TextDecoder().decode(await files.readFile(path)), path)
  if (manifest.id !== id) throw modelFileUnfit(path, `it is the manifest of ${manifest.id}, expected ${id}`)
  return manifest
}
