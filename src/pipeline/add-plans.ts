import { addedAlready, correctionsKept, nameTaken } from '../domain/faults/pipeline.ts'
import type { Notice } from '../domain/notice.ts'
import type { Plan } from '../domain/plan.ts'
import type { Effects } from '../effects/effects.ts'
import type { Files } from '../effects/files.ts'
import { CORRECTIONS_ENDING, type CorpusFile } from './corpus-file.ts'
import { isSameInspection } from './drop-repeated-plans.ts'
import { isNoPlan, listCorpus } from './list-corpus.ts'
import { listPaths } from './list-paths.ts'
import { readResources } from './read-models.ts'
import {
  readPlanFile,
  type ReadingEffects,
  type ReadingOptions,
  type ReadingResources,
} from './read-plan-file.ts'

/** What came of one file that was to be added. */
export interface AddedPlan {
  readonly file: CorpusFile
  /** The plan's id, where the file is a plan. */
  readonly planId?: string
  /** Where it was copied to; absent when it was refused. */
  readonly addedTo?: string
  /** Why it was refused, or what is odd about it. */
  readonly notices: readonly Notice[]
}

/** What came of several files. */
export interface AddedPlans {
  readonly added: readonly AddedPlan[]
  /** Whether something that should be a plan is no file at all; the log tells what. */
  readonly hasUnreadable: boolean
}

/**
 * Checks files and copies those that are plans into a corpus, unedited, with the corrections beside them. Refused with a reason: what is no plan, an
 * inspection that the corpus has already (whatever the file is called), and a name that another file of the corpus has.
 *
 * @param paths files, or folders of files
 * @param corpus a folder; made when missing
 * @throws ToolkitError K001 for a path where nothing is, K002 for a folder without plans, E001 to E008 when the corpus cannot be read or written
 */
export async function addPlans(
  paths: readonly string[],
  corpus: string,
  effects: ReadingEffects & Pick<Effects, 'log' | 'progress'>,
  options: ReadingOptions = {},
): Promise<AddedPlans> {
  const { files, progress } = effects
  const resources = { ...(await readResources(files)), ...options }
  const { files: sources, hasUnreadable } = await listPaths(paths, effects)
  const there = await plansOf(corpus, resources, effects)
  const results: AddedPlan[] = []
  for (const [i, file] of sources.entries()) {
    progress.show('add plans', i + 1, sources.length)
    const { plan, notices } = await readPlanFile(file, resources, effects)
    if (!plan) {
      results.push({ file, notices })
      continue
    }
    const target = `${corpus}/${file.name}`
    const same = there.find((other) => isSameInspection(other, plan))
    const refusal = same
      ? addedAlready(file, same.sourceFile, plan.id)
      : (await files.readKind(target)) === undefined
        ? undefined
        : nameTaken(file, target)
    if (refusal) {
      results.push({ file, planId: plan.id, notices: [refusal] })
      continue
    }
    await files.writeFile(target, await files.readFile(file.path))
    const kept = await addCorrections(file, target, files)
    there.push(plan)
    results.push({ file, planId: plan.id, addedTo: target, notices: [...notices, ...kept] })
  }
  progress.clear()
  return { added: results, hasUnreadable }
}

/** Copies the corrections beside a file, unless the corpus has some for its name already; a notice says so then. */
async function addCorrections(file: CorpusFile, target: string, files: Files): Promise<readonly Notice[]> {
  const [source, copy] = [file.path, target].map((path) => `${path}${CORRECTIONS_ENDING}`) as [string, string]
  if ((await files.readKind(source)) !== 'file') return []
  if ((await files.readKind(copy)) !== undefined)
    return [correctionsKept(`${file.name}${CORRECTIONS_ENDING}`, source, copy)]
  await files.writeFile(copy, await files.readFile(source))
  return []
}

/** The plans that a corpus holds by now; none where there is no such folder, or nothing in it. */
async function plansOf(
  corpus: string,
  resources: ReadingResources,
  effects: ReadingEffects,
): Promise<Plan[]> {
  const { files } = effects
  if ((await files.readKind(corpus)) === undefined) return []
  const isEmpty = (await files.readFolder(corpus)).every(({ name }) => isNoPlan(name))
  if (isEmpty) return []
  const plans: Plan[] = []
  for (const file of (await listCorpus(corpus, files)).files) {
    const { plan } = await readPlanFile(file, resources, effects)
    if (plan) plans.push(plan)
  }
  return plans
}
