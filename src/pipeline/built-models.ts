import type { Files } from '../effects/files.ts'
import { packageFile } from '../effects/package-files.ts'
import { buildWordNetGraph } from '../vectors/wordnet/build-wordnet-graph.ts'
import type { DomainConcept } from '../vectors/wordnet/domain-concept.ts'
import { graphKey } from '../vectors/wordnet/graph-key.ts'
import { serialiseWordNetGraph } from '../vectors/wordnet/serialise-wordnet-graph.ts'
import { readWordNetFiles } from '../vectors/wordnet/wordnet-files.ts'
import { sha256 } from '../util/sha256.ts'
import { createKeyMaker, type KeyMaker } from './code-key.ts'
import { readDomainConcepts } from './read-domain-concepts.ts'

/** Where models that are built from installed data lie; made by `crossplan models build`, never edited. */
const BUILT_FOLDER = 'models/built'

/** The path of the built graph of these concepts by this code, whether it is there or not. */
export const builtGraphPath = (concepts: readonly DomainConcept[], keyOf: KeyMaker): string =>
  packageFile(`${BUILT_FOLDER}/${keyOf('wordnet', graphKey(concepts))}.bin`)

/** What was built: its file, its size, and the SHA-256 of its bytes. */
export interface BuiltModel {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Builds the graph of WordNet's and the domain's concepts once, so that no run has to; older ones are removed. Equal
 * data, concepts and code give the same bytes under the same name.
 *
 * @throws ToolkitError V002 when the dictionary is not installed, E001 to E008 when the folder cannot be written
 */
export async function buildModels(files: Files): Promise<BuiltModel> {
  const concepts = await readDomainConcepts(files)
  const path = builtGraphPath(concepts, await createKeyMaker(files))
  const bytes = serialiseWordNetGraph(buildWordNetGraph(await readWordNetFiles(files), concepts))
  await files.writeFile(path, bytes)
  const folder = packageFile(BUILT_FOLDER)
  for (const { name } of await files.readFolder(folder)) {
    if (/^wordnet-.*\.bin$/.test(name) && !path.endsWith(name)) await files.remove(`${folder}/${name}`)
  }
  return { path, bytes: bytes.length, sha256: sha256(bytes) }
}
