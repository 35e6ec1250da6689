import type { Effects } from '../effects/effects.ts'
import { listPaths } from './list-paths.ts'
import { readResources } from './read-models.ts'
import { readPlanFile, type ReadingEffects, type ReadingOptions, type ReadPlan } from './read-plan-file.ts'

/** What came of several files. */
export interface ReadPlanFiles {
  readonly read: readonly ReadPlan[]
  /** Whether something that should be a plan is no file at all; the log tells what. */
  readonly hasUnreadable: boolean
}

/**
 * Reads files one by one as plans, each for itself: what a corpus would make of them together is left alone.
 *
 * @param paths files, or folders of files
 * @throws ToolkitError K001 for a path where nothing is, K002 for a folder without plans
 */
export async function readPlanFiles(
  paths: readonly string[],
  effects: ReadingEffects & Pick<Effects, 'log' | 'progress'>,
  options: ReadingOptions = {},
): Promise<ReadPlanFiles> {
  const { files, progress } = effects
  const resources = { ...(await readResources(files)), ...options }
  const { files: all, hasUnreadable } = await listPaths(paths, effects)
  const read: ReadPlan[] = []
  for (const [i, file] of all.entries()) {
    progress.show('read plans', i + 1, all.length)
    read.push(await readPlanFile(file, resources, effects))
  }
  progress.clear()
  return { read, hasUnreadable }
}
