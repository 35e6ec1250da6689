// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hashFiles } from './hash-files.mjs'
import { projectRoot } from './project-root.mjs'
import { runCommand } from './run-command.mjs'

/** Lies inside node_modules, so that it goes when they go. */
const STAMP = 'node_modules/.crossplan-installed'
/** Where npm notes what it installed. */
const RECORD = 'node_modules/.package-lock.json'
/** The C library of this Linux, by npm's names; no package names one for other systems. */
const LIBC = existsSync('/etc/alpine-release') ? 'musl' : 'glibc'

/**
 * Why dependencies have to be installed, or `undefined` when they stand as package-lock.json says.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function reasonToInstall(root) {
  if (!existsSync(join(root, 'node_modules'))) return 'node_modules is not there yet'
  if (isStamped(root)) return undefined
  const missing = missingPackage(root)
  return missing === undefined ? undefined : `${missing} is not installed as package-lock.json says`
}

/** @param {string} root */
function isStamped(root) {
  const stamp = join(root, STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === installHash(root)
}

/**
 * What was asked for and npm's own record of what it did: neither a new lock file nor a later npm command goes unseen.
 *
 * @param {string} root
 */
function installHash(root) {
  return hashFiles(root, ['package-lock.json', RECORD]) + ` ${process.platform} ${process.arch}\n`
}

/**
 * The first package that npm's record lacks or has in another version; after a person's own `npm ci` there is none.
 *
 * @param {string} root
 */
function missingPackage(root) {
  const record = join(root, RECORD)
  const present = existsSync(record) ? packagesOf(record) : {}
  const wanted = Object.entries(packagesOf(join(root, 'package-lock.json')))
  return wanted.find(
    ([path, entry]) => path !== '' && isNeededHere(entry) && present[path]?.version !== entry.version,
  )?.[0]
}

/**
 * Optional packages are the builds of others for one system each: only this system's are needed.
 *
 * @param {LockedPackage} entry
 */
function isNeededHere({ optional, os, cpu, libc }) {
  if (optional !== true) return true
  if (os === undefined || cpu === undefined) return false
  return os.includes(process.platform) && cpu.includes(process.arch) && (libc?.includes(LIBC) ?? true)
}

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/**
 * @param {string} lockfile
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(lockfile) {
  const { packages } = /** @type {{ packages?: Record<string, LockedPackage> }} */ (
    JSON.parse(readFileSync(lockfile, 'utf8'))
  )
  return packages ?? {}
}

/**
 * Installs what package-lock.json asks for when it is missing; a few milliseconds when nothing is.
 *
 * @returns {Promise<void>} exits with npm's code when the installation fails
 */
export async function ensureInstalled() {
  if (isStamped(projectRoot)) return
  const reason = reasonToInstall(projectRoot)
  if (reason !== undefined) await install(reason)
  writeFileSync(join(projectRoot, STAMP), installHash(projectRoot))
}

/** @param {string} reason */
async function install(reason) {
  process.stderr.write(`Installing dependencies with npm ci: ${reason}.\n`)
  const { code } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) {
    process.stderr.write(
      `npm ci ended with code ${code}; its own message stands above.\n` +
        'It needs the npm registry once (later runs work offline): check the connection or proxy, then run the command again.\n',
    )
    process.exit(code)
  }
}

/**
 * npm's own output goes to stderr: stdout belongs to the command that was asked for.
 *
 * @param {readonly string[]} args
 */
function runNpm(args) {
  const npm = process.env['npm_execpath']
  if (npm !== undefined && /^npm-cli\.c?js$/.test(basename(npm))) {
    return runCommand(process.execPath, [npm, ...args], { stdout: 'stderr' })
  }
  return runCommand('npm', args, { stdout: 'stderr', shell: process.platform === 'win32' })
}
