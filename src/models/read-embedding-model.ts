import { modelChanged } from '../domain/faults/models.ts'
import type { ModelFolder } from '../domain/model-folder.ts'
import { compareFiles } from './compare-files.ts'
import { readManifest } from './read-manifest.ts'
import { readModelFolder, type ModelFiles } from './read-model-folder.ts'

/**
 * The model in a folder, to embed with: as `readModelFolder`, and sure to be what was pulled, where the folder tells.
 *
 * @throws ToolkitError M004 when a file changed since it was pulled; M002, M003, M007 as `readModelFolder`
 */
export async function readEmbeddingModel(path: string, files: ModelFiles): Promise<ModelFolder> {
  const model = await readModelFolder(path, files)
  const manifest = await readManifest(path, files)
  const differences = manifest === undefined ? [] : compareFiles(model.files, manifest.files)
  if (differences.length > 0) throw modelChanged(path, differences)
  return model
}
