import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from './file-fault.ts'

/**
 * Makes a folder and those above it that are missing. Node's own way to do so never ends where a folder above takes none,
 * though it is there (`/proc`).
 *
 * @returns whether it was made, rather than there already
 */
export async function makeFolder(path: string): Promise<boolean> {
  try {
    return await makeOne(path)
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT' || dirname(path) === path) throw cause
    await makeFolder(dirname(path))
    return makeOne(path)
  }
}

async function makeOne(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (cause) {
    if (errorCode(cause) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw cause
    return false
  }
}
