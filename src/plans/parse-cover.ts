import { cellText, isRow, type Block } from '../documents/source-document.ts'
import * as faults from '../domain/faults/plans.ts'
import type { Notice } from '../domain/notice.ts'
import type { IsoDate, PlanKind } from '../domain/plan.ts'
import { startOfTable } from './collect-concerns.ts'
import { parseDates } from './parse-date.ts'
import { parseTitle, type CoverLine } from './parse-title.ts'

/** What the lines above the table say. */
export interface Cover {
  /** `''` for a plan that answers a thematic inspection. */
  readonly establishment: string
  readonly title: string
  readonly kind: PlanKind
  readonly inspectionStart?: IsoDate
  readonly inspectionEnd?: IsoDate
  readonly reportPublished?: IsoDate
  readonly planSubmitted?: IsoDate
}

const INSPECTION =
  /^(?:a )?response to (?:the |an )?.*?\b(?:inspection|review of progress|urgent notification|visit|report)\b(?:\s+(?:report|date|dates|of|dated|undertaken))*\s*[:–-]?\s*(.*)$|^(?:date of )?(?:inspection|visit|review)s?(?: dates?)?\s*[:–-]?\s*(.*)$/i
const PUBLISHED =
  /^(?:date )?(?:inspection |thematic )?report (?:was )?(?:published|publication date|publication)(?: on)?\s*[:–-]?\s*(.*)$/i
const SUBMITTED =
  /^(?:date )?action plan (?:was )?(?:submitted|submission date|submission)(?: on)?\s*[:–-]?\s*(.*)$/i

/**
 * The cover's fields, in any order, as lines or as rows of a table; a field whose value stands on the next line is read
 * there. A missing or unreadable date is a notice and stays unknown.
 */
export function parseCover(
  blocks: readonly Block[],
  file: string,
): { readonly cover: Cover; readonly notices: readonly Notice[] } {
  const lines = coverLines(blocks)
  const notices: Notice[] = []
  const title = parseTitle(lines)
  const dates = (pattern: RegExp, field: string): readonly IsoDate[] => {
    const found = fieldOf(lines, pattern)
    const parsed = parseDates(found?.text ?? '')
    if (parsed.length === 0 && !isOptional(field, title.kind))
      notices.push(faults.noCoverDate(found?.place ?? { file }, field, found?.text ?? ''))
    return parsed
  }
  const inspection = dates(INSPECTION, 'Inspection')
  const published = dates(PUBLISHED, 'Report Published').at(-1)
  const submitted = dates(SUBMITTED, 'Action Plan Submitted').at(-1)
  if (title.establishment === '' && title.kind !== 'thematic') notices.push(faults.noEstablishment(file))
  const cover: Cover = {
    ...title,
    ...(inspection.length === 0
      ? {}
      : { inspectionStart: inspection[0]!, inspectionEnd: inspection.at(-1)! }),
    ...(published === undefined ? {} : { reportPublished: published }),
    ...(submitted === undefined ? {} : { planSubmitted: submitted }),
  }
  return { cover, notices }
}

/** An urgent notification comes before its report, and a thematic inspection has no dates of its own on covers. */
const isOptional = (field: string, kind: PlanKind): boolean =>
  (field === 'Report Published' && kind === 'urgent notification') ||
  (field === 'Inspection' && kind === 'thematic')

/** Everything above the plan's table, and text that stands outside tables further down (covers come last in some files). */
function coverLines(blocks: readonly Block[]): readonly CoverLine[] {
  const start = startOfTable(blocks)
  return blocks.flatMap((block, i): readonly CoverLine[] => {
    if (!isRow(block)) return [{ text: block.text, place: block.place }]
    if (i >= start) return []
    const cells = block.cells.map(cellText).filter((text) => text !== '')
    return [{ text: cells.join(' '), place: block.place }]
  })
}

function fieldOf(lines: readonly CoverLine[], pattern: RegExp): CoverLine | undefined {
  for (const [i, line] of lines.entries()) {
    const match = pattern.exec(line.text)
    if (!match) continue
    const value = (match[1] ?? match[2] ?? '').trim()
    if (parseDates(value).length > 0) return { text: value, place: line.place }
    const next = lines[i + 1]
    if (next && parseDates(next.text).length > 0 && !/[:]/.test(next.text)) return next
    if (/\d|tbc|confirm/i.test(value)) return { text: value, place: line.place }
  }
  return undefined
}
