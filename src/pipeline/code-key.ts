import type { Files } from '../effects/files.ts'
import { codeFolder, packageVersion } from '../effects/package-files.ts'
import { sha256 } from '../util/sha256.ts'

/** Rooms whose code makes what is cached. */
const MAKERS = ['text', 'themes', 'util', 'vectors']

/** Makes keys for the cache. */
export type KeyMaker = (kind: string, ...content: readonly string[]) => string

/**
 * Keys that change with the content they are for and with the code that makes what is cached: code that has changed
 * never meets what it made before.
 *
 * @param makers rooms whose code counts; default: all that make what is cached
 */
export async function createKeyMaker(
  files: Pick<Files, 'readFolder' | 'readFile'>,
  makers: readonly string[] = MAKERS,
): Promise<KeyMaker> {
  const sums = await Promise.all(makers.map((room) => codeSums(room, files)))
  const code = [packageVersion(), ...sums.flat()]
  return (kind, ...content) => `${kind}-${sha256(JSON.stringify([content, code])).slice(0, 16)}`
}

/**
 * The SHA-256 of the code of all rooms that results and reports come from: all but the command line. Compiled code has
 * another one than its source.
 */
export async function sumCode(files: CodeFiles): Promise<string> {
  const entries = await files.readFolder(codeFolder(''))
  const rooms = entries.filter(({ name, kind }) => kind === 'folder' && name !== 'cli')
  const sums = await Promise.all(rooms.map(({ name }) => codeSums(name, files)))
  return sha256([packageVersion(), ...sums.flat()].join('\n'))
}

type CodeFiles = Pick<Files, 'readFolder' | 'readFile'>

/** By room; code does not change while it runs. */
const known = new WeakMap<CodeFiles, Map<string, Promise<readonly string[]>>>()

/** The SHA-256 of each file of a room and of its folders, read once. */
function codeSums(room: string, files: CodeFiles): Promise<readonly string[]> {
  const rooms = known.get(files) ?? new Map<string, Promise<readonly string[]>>()
  known.set(files, rooms)
  const before = rooms.get(room)
  if (before !== undefined) return before
  const sums = readSums(codeFolder(room), files)
  rooms.set(room, sums)
  return sums
}

async function readSums(folder: string, files: CodeFiles): Promise<readonly string[]> {
  const entries = await files.readFolder(folder)
  const sums = entries.map(async ({ name, kind }): Promise<readonly string[]> => {
    if (kind === 'folder') return readSums(`${folder}/${name}`, files)
    return /\.[jt]s$/.test(name) ? [sha256(await files.readFile(`${folder}/${name}`))] : []
  })
  return (await Promise.all(sums)).flat()
}
