// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * One hash over names and contents, the same on every system whatever order its folders are listed in.
 *
 * @param {string} root folder that the names are relative to
 * @param {readonly string[]} paths files, and folders with all files below them; what does not exist counts as such
 * @returns {string} 64 hex digits
 */
export function hashFiles(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const absolute = join(root, path)
    if (!existsSync(absolute)) {
      hash.update(`${path}\0absent\0`)
      continue
    }
    for (const file of filesBelow(absolute)) {
      hash.update(`${relative(root, file).split(sep).join('/')}\0`)
      hash.update(readFileSync(file))
      hash.update('\0')
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  try {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    return entries.flatMap((entry) => {
      const child = join(path, entry.name)
      return entry.isDirectory() ? filesBelow(child) : [child]
    })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path]
    throw error
  }
}
