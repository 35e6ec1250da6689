import { cellText, isRow, type Block } from '../documents/source-document.ts'
import * as faults from '../domain/faults/plans.ts'
import type { Notice } from '../domain/notice.ts'
import type { IsoDate, PlanKind } from '../domain/plan.ts'
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

type Field = 'Action Plan Submitted' | 'Report Published' | 'Inspection'

/** In the order in which they are tried: "Inspection report published" is no inspection. */
const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ['Action Plan Submitted', SUBMITTED],
  ['Report Published', PUBLISHED],
  ['Inspection', INSPECTION],
]

/**
 * The cover's fields, in any order, as lines or as rows of a table; a field whose value stands on the next line is read
 * there. A missing or unreadable date is a notice and stays unknown.
 * @param start index of the block with which the plan itself begins
 */
export function parseCover(
  blocks: readonly Block[],
  start: number,
  file: string,
): { readonly cover: Cover; readonly notices: readonly Notice[] } {
  const lines = coverLines(blocks, start)
  const notices: Notice[] = []
  const title = parseTitle(lines)
  const dates = (field: Field): readonly IsoDate[] => {
    const found = fieldOf(lines, field)
    const parsed = parseDates(found?.text ?? '')
    if (parsed.length === 0 && !isOptional(field, title.kind))
      notices.push(faults.noCoverDate(found?.place ?? { file }, field, found?.text ?? ''))
    return parsed
  }
  const inspection = dates('Inspection')
  const published = dates('Report Published').at(-1)
  const submitted = dates('Action Plan Submitted').at(-1)
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
const isOptional = (field: Field, kind: PlanKind): boolean =>
  (field === 'Report Published' && kind === 'urgent notification') ||
  (field === 'Inspection' && kind === 'thematic')

/**
 * Everything above the plan's table, and text that stands outside tables further down (covers come last in some files).
 * An empty line stands for what is left out, so that no title or field goes on over it.
 */
function coverLines(blocks: readonly Block[], start: number): readonly CoverLine[] {
  return blocks.flatMap((block, i): readonly CoverLine[] => {
    const gap = { text: '', place: block.place }
    if (!isRow(block)) return [...(i === start ? [gap] : []), { text: block.text, place: block.place }]
    if (i >= start) return [gap]
    const cells = block.cells.map(cellText).filter((text) => text !== '')
    return [{ text: cells.join(' '), place: block.place }]
  })
}

/** The field that a line begins with, and what stands behind its name. */
function parseField(text: string): { readonly field: Field; readonly value: string } | undefined {
  for (const [field, pattern] of FIELDS) {
    const match = pattern.exec(text)
    if (match) return { field, value: (match[1] ?? match[2] ?? '').trim() }
  }
  return undefined
}

function fieldOf(lines: readonly CoverLine[], field: Field): CoverLine | undefined {
  for (const [i, line] of lines.entries()) {
    const found = parseField(line.text)
    if (found?.field !== field) continue
    const { value } = found
    if (parseDates(value).length > 0) return { text: value, place: line.place }
    const next = lines[i + 1]
    if (next && parseDates(next.text).length > 0 && !/[:]/.test(next.text) && !parseField(next.text))
      return next
    if (/\d|tbc|confirm/i.test(value)) return { text: value, place: line.place }
  }
  return undefined
}
