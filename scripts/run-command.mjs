// @ts-check
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { projectRoot } from './project-root.mjs'

/**
 * @typedef {object} CommandResult
 * @property {number} code exit code; 128 + the signal's number when a signal ended it
 * @property {string} stdout what it wrote, only with `stdout: 'capture'`
 */

/**
 * Runs a command to its end in the project's folder, with the terminal as its own. Signals to this process reach the
 * command, so that Ctrl-C and a cancelled CI job leave nothing running.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {'inherit' | 'stderr' | 'capture'} [options.stdout] where its output goes; default: inherit
 * @param {boolean} [options.shell] only for commands that are no program of their own (npm.cmd on Windows)
 * @param {NodeJS.ProcessEnv} [options.env] default: this process's
 * @returns {Promise<CommandResult>}
 */
export function runCommand(file, args, { stdout = 'inherit', shell = false, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const output = stdout === 'inherit' ? 'inherit' : stdout === 'stderr' ? 2 : 'pipe'
    const child = spawn(file, [...args], {
      cwd: projectRoot,
      stdio: ['inherit', output, 'inherit'],
      shell,
      env,
    })

    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ part) => (text += part))

    // A terminal sends Ctrl-C to the command itself; passing it on would interrupt it twice.
    const onInterrupt = () => process.stdin.isTTY || child.kill('SIGINT')
    const onTerminate = () => child.kill('SIGTERM')
    process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate)
    const release = () => process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate)

    child.on('error', (error) => {
      release()
      reject(error)
    })
    child.on('close', (code, signal) => {
      release()
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), stdout: text })
    })
  })
}

/**
 * Runs one of the project's own programs or of its development tools with this same Node.
 *
 * @param {string} script path within the project, `node_modules/typescript/bin/tsc`
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export function runNode(script, args, options) {
  return runCommand(process.execPath, [script, ...args], options)
}
