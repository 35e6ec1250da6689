import { nothingRead } from '../domain/faults/pipeline.ts'
import type { Notice } from '../domain/notice.ts'
import type { Plan } from '../domain/plan.ts'
import type { Effects } from '../effects/effects.ts'
import { dropRepeatedPlans } from './drop-repeated-plans.ts'
import { CORRECTIONS_ENDING } from './corpus-file.ts'
import { listCorpus } from './list-corpus.ts'
import { readPlanFile, type ReadingEffects, type ReadingResources, type ReadPlan } from './read-plan-file.ts'
import { tellPlansApart } from './tell-plans-apart.ts'

/** The plans of a corpus, each inspection once and with an id of its own. */
export interface Corpus {
  /** By id. */
  readonly plans: readonly Plan[]
  readonly notices: readonly Notice[]
  /** Number of files that should be plans. */
  readonly found: number
  /** Names of those that could not be read as plans. */
  readonly failed: readonly string[]
  /** What the corrections beside plans were, for the run's fingerprint; file names do not count. */
  readonly corrections: { readonly corrections?: string }
}

/**
 * Reads a folder of plans, or one plan, file by file; one that fails never stops the others.
 *
 * @throws ToolkitError K001 and K002 as `listCorpus`, K003 when no file could be read as a plan
 */
export async function readCorpus(
  path: string,
  resources: ReadingResources,
  effects: ReadingEffects & Pick<Effects, 'log' | 'progress'>,
): Promise<Corpus> {
  const { files, log, progress } = effects
  const listing = await listCorpus(path, files)
  const read: ReadPlan[] = []
  for (const [i, file] of listing.files.entries()) {
    progress.show('read plans', i + 1, listing.files.length)
    read.push(await readPlanFile(file, resources, effects))
  }
  const once = dropRepeatedPlans(read.flatMap(({ plan }) => plan ?? []))
  const { plans, notices: renamed } = tellPlansApart(once.plans)
  // What is odd in a plan that was left out is not told: it is in no result.
  const left = new Set(once.notices.map(({ place }) => place.file))
  const ofFiles = read.filter(({ file }) => !left.has(file.name)).flatMap((one) => one.notices)
  const notices = [...listing.notices, ...ofFiles, ...once.notices, ...renamed]
  const fatal = notices.filter(({ level }) => level === 'fatal')
  for (const { code, message, remedy } of fatal) log.error(message, { code, remedy })
  // What is left out as a whole, and corrections that somebody counts on, are told at once; the rest is in the report.
  for (const { level, code, message, remedy, place } of notices)
    if (level === 'warning' && (code.startsWith('K') || place.file.endsWith(CORRECTIONS_ENDING)))
      log.warn(message, { code, remedy })
  if (plans.length === 0) throw nothingRead(path, listing.files.length)
  const failed = [...new Set(fatal.map(({ place }) => place.file))]
  const sums = read.flatMap(({ correctionsSha256 }) => correctionsSha256 ?? [])
  return {
    plans,
    notices,
    found: failed.length + read.filter(({ plan }) => plan !== undefined).length,
    failed,
    corrections: sums.length === 0 ? {} : { corrections: sums.toSorted().join(' ') },
  }
}
