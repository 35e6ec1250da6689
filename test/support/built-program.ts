import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../src/effects/clock.ts'
import { withFolderLock } from '../../src/effects/folder-lock.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** How long a build may take on a busy machine. */
export const BUILD_MS = 120_000

/**
 * Builds the program if it is older than its sources, for tests that start it in a process of its own; test files that
 * run at the same time wait for one another.
 */
export async function ensureBuilt(): Promise<void> {
  await mkdir(`${root}.cache`, { recursive: true })
  const script = 'import("./scripts/ensure-built.mjs").then((built) => built.ensureBuilt())'
  const build = async (): Promise<void> => {
    const { code, stderr } = await startNode(['-e', script]).ended
    if (code !== 0) throw new TypeError(stderr)
  }
  await withFolderLock(`${root}.cache/test-build.lock`, systemClock, build, {
    waitMs: BUILD_MS,
    staleMs: BUILD_MS,
  })
}

export interface ChildEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A Node process in the project's folder: the process itself, and what it will have written and how it will end. */
export function startNode(args: readonly string[]): {
  readonly child: ChildProcessWithoutNullStreams
  readonly ended: Promise<ChildEnd>
} {
  const child = spawn(process.execPath, [...args], { cwd: root })
  const written = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (written[name] += text))
  const ended = new Promise<ChildEnd>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, ...written })
    })
  })
  return { child, ended }
}
