// @ts-check
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { hashFiles } from './hash-files.mjs'
import { projectRoot } from './project-root.mjs'
import { runNode } from './run-command.mjs'

const STAMP = 'dist/.crossplan-built'
/** Everything that decides what the compiler writes. */
const SOURCES = [
  'src',
  'models/synonyms.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'node_modules/typescript/package.json',
]

/**
 * @param {string} root
 * @returns {boolean} whether `dist` was built from exactly these sources
 */
export function isBuilt(root) {
  const stamp = join(root, STAMP)
  if (!existsSync(stamp)) return false
  // Times are quicker to read than contents; where anything is newer than the build, the contents tell.
  const { mtimeMs } = statSync(stamp)
  return (
    SOURCES.every((source) => isOlder(join(root, source), mtimeMs)) ||
    readFileSync(stamp, 'utf8') === hashFiles(root, SOURCES)
  )
}

/**
 * Whether nothing in a file or folder was changed, added or removed since.
 *
 * @param {string} path
 * @param {number} timeMs
 * @returns {boolean}
 */
function isOlder(path, timeMs) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined || found.mtimeMs >= timeMs || found.ctimeMs >= timeMs) return false
  return !found.isDirectory() || readdirSync(path).every((name) => isOlder(join(path, name), timeMs))
}

/**
 * Compiles `src` beside the last build and puts it in its place whole: a build that fails, or a run that goes on
 * meanwhile, never meets half of one. Then builds the data of the built-in embedder.
 *
 * @returns {Promise<number>} the compiler's exit code
 */
export async function build() {
  const started = new Date()
  const hash = hashFiles(projectRoot, SOURCES)
  const fresh = `.cache/build-${process.pid}`
  const { code } = await runNode(
    'node_modules/typescript/bin/tsc',
    ['-p', 'tsconfig.build.json', '--outDir', fresh],
    {
      stdout: 'stderr',
    },
  )
  const folder = join(projectRoot, fresh)
  const dist = join(projectRoot, 'dist')
  if (code === 0) {
    writeFileSync(join(folder, '.crossplan-built'), hash)
    // What is changed while the compiler runs is newer than the build.
    utimesSync(join(folder, '.crossplan-built'), started, started)
    rmSync(dist, { recursive: true, force: true })
    renameSync(folder, dist)
    // Runs build this data by themselves where it is missing, so a failure here is theirs to tell.
    await runNode('dist/cli/main.js', ['models', 'build', '--quiet'], { stdout: 'stderr' })
  } else {
    rmSync(folder, { recursive: true, force: true })
  }
  return code
}

/** Builds when `dist` is older than its sources; exits with the compiler's code when they do not compile. */
export async function ensureBuilt() {
  if (isBuilt(projectRoot)) return
  process.stderr.write('Building src into dist.\n')
  const code = await build()
  if (code === 0) return
  process.stderr.write(
    'src does not compile; the errors stand above. Mend them, or check out a released version.\n',
  )
  process.exit(code)
}
