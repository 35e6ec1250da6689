import { modelChanged, noManifest } from '../domain/faults/models.ts'
import type { ModelFolder } from '../domain/model-folder.ts'
import { ToolkitError } from '../domain/toolkit-error.ts'
import { compareFiles } from './compare-files.ts'
import type { ListedModel } from './list-models.ts'
import { readManifest } from './read-manifest.ts'
import { readModelFolder, type ModelFiles } from './read-model-folder.ts'

/** A model that was looked at, down to the sum of each file. */
export interface VerifiedModel extends ListedModel {
  /** What is there; nothing when it is no whole model. */
  readonly model?: ModelFolder
  /** What is wrong with it; nothing when it is as it was pulled. */
  readonly fault?: ToolkitError
}

/** Compares every file of a model with its manifest. Whatever is wrong is told, not thrown. */
export async function verifyModel({ id, path }: ListedModel, files: ModelFiles): Promise<VerifiedModel> {
  try {
    const model = await readModelFolder(path, files)
    const manifest = await readManifest(path, files)
    if (manifest === undefined) return { id, path, model, fault: noManifest(path) }
    const differences = compareFiles(model.files, manifest.files)
    return { id, path, model, ...(differences.length === 0 ? {} : { fault: modelChanged(path, differences) }) }
  } catch (fault) {
    if (fault instanceof ToolkitError) return { id, path, fault }
    throw fault
  }
}
