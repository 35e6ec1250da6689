import type { Effects } from '../effects/effects.ts'
import { listCorpus } from './list-corpus.ts'
import { readResources } from './read-models.ts'
import { readPlanFile, type ReadPlan } from './read-plan-file.ts'

/**
 * Reads files one by one as plans, each for itself: what a corpus would make of them together is left alone.
 *
 * @param paths files, or folders of files
 * @throws ToolkitError K001 for a path where nothing is, K002 for a folder without plans
 */
export async function readPlanFiles(
  paths: readonly string[],
  effects: Pick<Effects, 'files' | 'clock' | 'progress'>,
): Promise<readonly ReadPlan[]> {
  const { files, progress } = effects
  const resources = await readResources(files)
  const listings = await Promise.all(paths.map((path) => listCorpus(path, files)))
  const all = listings.flatMap((listing) => listing.files)
  const read: ReadPlan[] = []
  for (const [i, file] of all.entries()) {
    progress.show('read plans', i + 1, all.length)
    read.push(await readPlanFile(file, resources, effects))
  }
  progress.clear()
  return read
}
