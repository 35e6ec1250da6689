import { isRow, type Block, type SourceDocument } from '../documents/source-document.ts'
import type { Corrections } from '../domain/correction.ts'
import type { EstablishmentEntry } from '../domain/establishment-entry.ts'
import * as faults from '../domain/faults/plans.ts'
import { planId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import type { OwnerEntry } from '../domain/owner-entry.ts'
import type { Plan } from '../domain/plan.ts'
import { applyCorrections } from './apply-corrections.ts'
import { buildConcern } from './build-concern.ts'
import { collectConcerns, startOfTable } from './collect-concerns.ts'
import { collectNumbered, startOfNumbered } from './collect-numbered.ts'
import { measureCoverage, TELLS_OF_LEFT_OUT, type Coverage } from './measure-coverage.ts'
import { thematicSlug } from './establishment-slug.ts'
import { identifyEstablishment } from './identify-establishment.ts'
import { matchConcerns } from './match-concerns.ts'
import { parseCover, type Cover } from './parse-cover.ts'
import type { ConcernDraft } from './plan-draft.ts'
import { parseHeaderRow } from './table-columns.ts'

/** What analysts keep beside the plans; every part may be left out. */
export interface PlanResources {
  readonly owners?: readonly OwnerEntry[]
  readonly establishments?: readonly EstablishmentEntry[]
  /** Of this plan. */
  readonly corrections?: Corrections
}

export interface ParsedPlan {
  /** Absent when the document holds no concern. */
  readonly plan?: Plan
  readonly notices: readonly Notice[]
  readonly coverage: Coverage
}

/**
 * Reads an action plan from a document's blocks. Never throws for what a document holds: what is odd becomes a notice
 * with its line. The plan's id is `<establishment>-<year the inspection ended>`. Pure and deterministic.
 */
export function parsePlan(document: SourceDocument, resources: PlanResources = {}): ParsedPlan {
  const table = collectConcerns(document.blocks)
  const isTable = isPlanTable(document.blocks, table.concerns)
  const collected = isTable ? table : { concerns: collectNumbered(document.blocks), repeats: [], notices: [] }
  if (collected.concerns.length === 0) {
    const notices = [faults.noPlan(document.file, document.blocks.some(isRow))]
    return { notices, coverage: measureCoverage([], [], [], notices) }
  }
  const start = isTable ? startOfTable(document.blocks) : startOfNumbered(document.blocks)
  const { cover, notices: coverNotices } = parseCover(document.blocks, start, document.file)
  const establishment = nameOf(cover, document.file)
  const slug =
    establishment === ''
      ? thematicSlug(cover.title)
      : identifyEstablishment(establishment, resources.establishments ?? [])
  const dated = cover.inspectionEnd ?? cover.planSubmitted ?? cover.reportPublished
  const id = planId(`${slug}-${dated?.slice(0, 4) ?? 'undated'}`)
  const matched = matchConcerns(id, collected.concerns)
  const corrected = applyCorrections(matched.concerns, resources.corrections, id, document)
  const built = corrected.concerns.map((draft) => buildConcern(id, draft, resources.owners ?? [], isTable))
  const concerns = built.map(({ concern }) => concern)
  const notices = [
    ...coverNotices,
    ...collected.notices,
    ...matched.notices,
    ...corrected.notices,
    ...built.flatMap((one) => one.notices),
  ]
  const plan: Plan = {
    id,
    ...cover,
    establishment,
    establishmentSlug: slug,
    sourceFile: document.file,
    sourceSha256: document.sha256,
    concerns,
  }
  // A correction may leave out or reword what the table says; coverage is about the reading, so it is counted before.
  const read = matched.concerns.map((draft) => buildConcern(id, draft, [], false).concern)
  const coverage = measureCoverage(document.blocks.slice(start), read, collected.repeats, notices)
  return { plan, notices: [...notices, ...untold(coverage, notices)], coverage }
}

/** Whether what was collected is a plan's table: it has the header row, or numbered concerns with owners and targets. */
function isPlanTable(blocks: readonly Block[], concerns: readonly ConcernDraft[]): boolean {
  if (concerns.length === 0) return false
  if (blocks.some((block) => isRow(block) && parseHeaderRow(block.cells) !== undefined)) return true
  return concerns.some(
    ({ number, rows }) =>
      number !== '' && rows.some(({ owners, targets }) => owners.length > 0 && targets.length > 0),
  )
}

/** A notice for every row whose words ended nowhere and of which none tells that they did: nothing is lost in silence. */
function untold(coverage: Coverage, notices: readonly Notice[]): readonly Notice[] {
  const told = new Set(
    notices.filter(({ code }) => TELLS_OF_LEFT_OUT.has(code)).map(({ place }) => place.line),
  )
  return coverage.unplaced
    .filter(({ place }) => !told.has(place.line))
    .map(({ place, words }) => faults.wordsUnplaced(place, words))
}

/** The establishment's name; a plan without one, and without a title either, is named after its file. */
function nameOf(cover: Cover, file: string): string {
  if (cover.establishment !== '' || cover.title !== '') return cover.establishment
  return file.replace(/^.*[/\\]|\.[^.]*$/g, '')
}
