import { spawn } from 'node:child_process'

export interface ProgramEnd {
  /** Nothing when a signal ended it. */
  readonly code: number | null
  /** The last that it wrote there. */
  readonly stderr: string
  /** Whether its time was up, or somebody stopped it. */
  readonly isStopped: boolean
}

export interface StartedProgram {
  /** Fails when the program cannot be started. */
  readonly ended: Promise<ProgramEnd>
  /** Ends it and all that it started. */
  stop(): void
}

/** As much as tells what went wrong. */
const KEPT = 2000

/** Starts another program, without a shell and without input, and stops it when its time is up. */
export function startProgram(program: string, args: readonly string[], timeoutMs: number): StartedProgram {
  const isWindows = process.platform === 'win32'
  // At the head of a group of its own, so that what it starts can be ended with it.
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: !isWindows })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-KEPT)))
  let isStopped = false
  const stop = (): void => {
    isStopped = true
    if (child.pid === undefined) return
    try {
      process.kill(isWindows ? child.pid : -child.pid, 'SIGKILL')
    } catch {
      // It has ended meanwhile.
    }
  }
  const timer = setTimeout(stop, timeoutMs)
  const ended = new Promise<ProgramEnd>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, stderr, isStopped })
    })
  }).finally(() => {
    clearTimeout(timer)
  })
  return { ended, stop }
}
