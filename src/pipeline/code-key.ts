import type { Files } from '../effects/files.ts'
import { codeFolder, packageVersion } from '../effects/package-files.ts'
import { sha256 } from '../util/sha256.ts'

/** Rooms whose code makes what is cached. */
const MAKERS = ['text', 'themes', 'util', 'vectors', 'vectors/concepts', 'vectors/wordnet']

/** Makes keys for the cache. */
export type KeyMaker = (kind: string, ...content: readonly string[]) => string

/**
 * Keys that change with the content they are for and with the code that makes what is cached: code that has changed
 * never meets what it made before.
 */
export async function createKeyMaker(files: Pick<Files, 'readFolder' | 'readFile'>): Promise<KeyMaker> {
  const sums = await Promise.all(
    MAKERS.map(async (room) => {
      const folder = codeFolder(room)
      const names = (await files.readFolder(folder)).filter(({ name }) => /\.[jt]s$/.test(name))
      return Promise.all(names.map(async ({ name }) => sha256(await files.readFile(`${folder}/${name}`))))
    }),
  )
  const code = [packageVersion(), ...sums.flat()]
  return (kind, ...content) => `${kind}-${sha256(JSON.stringify([content, code])).slice(0, 16)}`
}
