import { basename } from 'node:path'
import { modelNotPulled } from '../domain/faults/models.ts'
import type { Files } from '../effects/files.ts'
import type { ListedModel } from './list-models.ts'

/**
 * The model that goes by a name, or lies in a folder of that path.
 *
 * @throws ToolkitError M006 when there is neither
 */
export async function findModel(
  wish: string,
  pulled: readonly ListedModel[],
  files: Pick<Files, 'readKind'>,
): Promise<ListedModel> {
  const found = pulled.find(({ id }) => id === wish)
  if (found) return found
  if ((await files.readKind(wish)) === 'folder') return { id: basename(wish), path: wish }
  throw modelNotPulled(
    wish,
    pulled.map(({ id }) => id),
  )
}
