import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** Takes what is to be cleaned up, and does so in its time. */
export type Cleaner = (clean: () => Promise<void>) => void

/** A new empty folder, removed when the test (or what `after` waits for) is over. */
export async function temporaryFolder(after: Cleaner = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crossplan-test-'))
  after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Cleans up after all tests of a file or `describe`, for what `beforeAll` makes; to be called outside of hooks. */
export function afterAllTests(): Cleaner {
  const cleaning: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const clean of cleaning) await clean()
  })
  return (clean) => void cleaning.push(clean)
}
