import { join } from 'node:path'
import type { Files } from '../effects/files.ts'
import { readManifest } from './read-manifest.ts'

/** A model's folder and the name that it goes by. */
export interface ListedModel {
  readonly id: string
  readonly path: string
}

/**
 * The models in a folder of models, in order of their folders' names, without a look at their files. None where the
 * folder is not there.
 */
export async function listModels(
  folder: string,
  files: Pick<Files, 'readKind' | 'readFolder' | 'readSize' | 'readFile'>,
): Promise<readonly ListedModel[]> {
  if ((await files.readKind(folder)) === undefined) return []
  const entries = await files.readFolder(folder)
  const models: ListedModel[] = []
  // Names with a dot in front are of models on their way.
  for (const { name } of entries.filter((entry) => entry.kind === 'folder' && !entry.name.startsWith('.'))) {
    const path = join(folder, name)
    models.push({ id: (await readId(path, files)) ?? name.replace('--', '/'), path })
  }
  return models
}

/** What is wrong with a manifest is told by those who look at the files. */
const readId = (path: string, files: Pick<Files, 'readSize' | 'readFile'>): Promise<string | undefined> =>
  readManifest(path, files).then(
    (manifest) => manifest?.id,
    () => undefined,
  )
