import type { Files } from '../effects/files.ts'
import { codeFolder } from '../effects/package-files.ts'
import { sha256 } from '../util/sha256.ts'

/**
 * The SHA-256 of every file of code directly in the given folders. What is cached is known by the code that made it:
 * other code never meets it.
 *
 * @param folders as `vectors/wordnet`
 */
export async function codeSums(
  folders: readonly string[],
  files: Pick<Files, 'readFolder' | 'readFile'>,
): Promise<readonly string[]> {
  const sums = await Promise.all(
    folders.map(async (folder) => {
      const path = codeFolder(folder)
      const names = (await files.readFolder(path)).filter(({ name }) => /\.[jt]s$/.test(name))
      return Promise.all(names.map(async ({ name }) => sha256(await files.readFile(`${path}/${name}`))))
    }),
  )
  return sums.flat()
}
