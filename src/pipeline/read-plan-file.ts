import type { DocumentLimits } from '../documents/document-limits.ts'
import { readDocument } from '../documents/read-document.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { Corrections } from '../domain/correction.ts'
import { correctionsUnread, fileUnread } from '../domain/faults/pipeline.ts'
import type { Notice } from '../domain/notice.ts'
import type { Plan } from '../domain/plan.ts'
import { ToolkitError } from '../domain/toolkit-error.ts'
import type { Effects } from '../effects/effects.ts'
import type { Files } from '../effects/files.ts'
import type { Coverage } from '../plans/measure-coverage.ts'
import { parsePlan, type PlanResources } from '../plans/parse-plan.ts'
import { parseCorrections } from '../settings/parse-corrections.ts'
import { sha256 } from '../util/sha256.ts'
import { CORRECTIONS_ENDING, type CorpusFile } from './corpus-file.ts'

export type { Coverage, DocumentLimits }

/** How plans may be read in another way than usual. */
export interface ReadingOptions {
  /** Limits other than `DOCUMENT_LIMITS`. */
  readonly limits?: Partial<DocumentLimits>
}

/** What plans are read with. */
export interface ReadingResources extends Omit<PlanResources, 'corrections'>, ReadingOptions {}

/** What of the world reading needs. */
export type ReadingEffects = Pick<Effects, 'files' | 'clock' | 'memory'>

/** What came of one file. */
export interface ReadPlan {
  readonly file: CorpusFile
  /** Absent when the file is no plan; one of the notices is fatal then. */
  readonly plan?: Plan
  readonly notices: readonly Notice[]
  /** Absent when the file could not be read at all. */
  readonly coverage?: Coverage
  /** Of the corrections beside the file, where there are any. */
  readonly correctionsSha256?: string
}

/** What came of one file, with the document itself. */
export interface ReadSource extends ReadPlan {
  /** Absent when the file could not be read at all. */
  readonly document?: SourceDocument
}

/**
 * Reads one file as a plan, with the corrections beside it. Whatever is wrong with them is a notice; corrections that
 * cannot be used leave the plan as it is read without them.
 */
export async function readPlanFile(
  file: CorpusFile,
  resources: ReadingResources,
  effects: ReadingEffects,
): Promise<ReadPlan> {
  // The document is let go: a corpus of thousands of files is never held whole.
  const { document, ...read } = await readSourceFile(file, resources, effects)
  return read
}

/** As `readPlanFile`, and keeps the document. */
export async function readSourceFile(
  file: CorpusFile,
  { limits = {}, ...resources }: ReadingResources,
  { files, clock, memory }: ReadingEffects,
): Promise<ReadSource> {
  try {
    const bytes = await files.readFile(file.path)
    const { document, notices } = await readDocument(
      { name: file.name, bytes },
      { limits, now: () => clock.now(), memoryUsed: () => memory.used() },
    )
    if (!document) return { file, notices }
    const { notices: faults, sum, ...beside } = await readCorrections(file, files)
    const parsed = parsePlan(document, { ...resources, ...beside })
    return {
      file,
      document,
      ...parsed,
      notices: [...notices, ...parsed.notices, ...faults],
      ...(sum === undefined ? {} : { correctionsSha256: sum }),
    }
  } catch (fault) {
    if (fault instanceof ToolkitError) return { file, notices: [fileUnread(file.name, fault)] }
    throw fault
  }
}

interface BesidePlan {
  readonly corrections?: Corrections
  readonly sum?: string
  readonly notices: readonly Notice[]
}

async function readCorrections(
  file: CorpusFile,
  files: Pick<Files, 'readKind' | 'readFile'>,
): Promise<BesidePlan> {
  const path = `${file.path}${CORRECTIONS_ENDING}`
  const name = `${file.name}${CORRECTIONS_ENDING}`
  let read: Pick<BesidePlan, 'sum'> = {}
  try {
    if ((await files.readKind(path)) === undefined) return { notices: [] }
    const bytes = await files.readFile(path)
    // Faulty corrections count as well: the notice of them is a result.
    read = { sum: sha256(bytes) }
    return { ...read, corrections: parseCorrections(new TextDecoder().decode(bytes), name), notices: [] }
  } catch (fault) {
    if (fault instanceof ToolkitError) return { ...read, notices: [correctionsUnread(name, fault)] }
    throw fault
  }
}
