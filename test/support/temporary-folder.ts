import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder, removed when the test (or what `after` waits for) is over. */
export async function temporaryFolder(
  after: (clean: () => Promise<void>) => void = onTestFinished,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crossplan-test-'))
  after(() => rm(folder, { recursive: true, force: true }))
  return folder
}
