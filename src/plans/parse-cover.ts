import type { Block, TextBlock } from '../documents/source-document.ts'
import type { Notice } from '../domain/notice.ts'
import * as faults from '../domain/faults/plans.ts'
import type { IsoDate } from '../domain/plan.ts'
import type { Place } from '../domain/place.ts'
import { foldSpace } from '../util/fold-space.ts'
import { parseDates } from './parse-date.ts'

/** What the lines above the table say. */
export interface Cover {
  readonly establishment?: string
  readonly inspectionStart?: IsoDate
  readonly inspectionEnd?: IsoDate
  readonly reportPublished?: IsoDate
  readonly planSubmitted?: IsoDate
}

const ESTABLISHMENT: readonly RegExp[] = [
  /^establishment\s*(?:name)?\s*[:–-]\s*(.+)$/i,
  /^action plan\s*[:–-]\s*(.+)$/i,
  /^((?:HMP|HMYOI|HM YOI|IRC)\b.*)$/,
]
const INSPECTION =
  /^(?:a )?response to the .*?inspection\b(?:\s+(?:date|dates|of|dated|undertaken))*\s*[:–-]?\s*(.*)$|^(?:date of )?inspection(?: dates?)?\s*[:–-]\s*(.*)$/i
const PUBLISHED = /^(?:inspection )?report (?:published|publication date|publication)\s*[:–-]?\s*(.*)$/i
const SUBMITTED = /^action plan (?:submitted|submission date|submission)\s*[:–-]?\s*(.*)$/i

/**
 * The cover's fields, in any order, before or beside the table; a field whose value stands on the next line is read
 * there. A missing or unreadable date is a notice and stays unknown.
 */
export function parseCover(
  blocks: readonly Block[],
  file: string,
): { readonly cover: Cover; readonly notices: readonly Notice[] } {
  const lines = blocks.filter((block): block is TextBlock => block.kind === 'text')
  const notices: Notice[] = []
  const dates = (pattern: RegExp, field: string): readonly IsoDate[] => {
    const found = fieldOf(lines, pattern)
    const parsed = parseDates(found?.value ?? '')
    if (parsed.length === 0)
      notices.push(faults.noCoverDate(found?.place ?? { file }, field, found?.value ?? ''))
    return parsed
  }
  const inspection = dates(INSPECTION, 'Inspection')
  const published = dates(PUBLISHED, 'Report Published').at(-1)
  const submitted = dates(SUBMITTED, 'Action Plan Submitted').at(-1)
  const establishment = establishmentOf(lines)
  if (establishment === undefined) notices.push(faults.noEstablishment(file))
  const cover: Cover = {
    ...(establishment === undefined ? {} : { establishment }),
    ...(inspection.length === 0
      ? {}
      : { inspectionStart: inspection[0]!, inspectionEnd: inspection.at(-1)! }),
    ...(published === undefined ? {} : { reportPublished: published }),
    ...(submitted === undefined ? {} : { planSubmitted: submitted }),
  }
  return { cover, notices }
}

function fieldOf(
  lines: readonly TextBlock[],
  pattern: RegExp,
): { readonly value: string; readonly place: Place } | undefined {
  for (const [i, line] of lines.entries()) {
    const match = pattern.exec(line.text)
    if (!match) continue
    const value = (match[1] ?? match[2] ?? '').trim()
    const next = lines[i + 1]
    if (value === '' && next && parseDates(next.text).length > 0)
      return { value: next.text, place: next.place }
    if (value !== '') return { value, place: line.place }
  }
  return undefined
}

/** The printed name; of several, one in mixed case before one in capitals. */
function establishmentOf(lines: readonly TextBlock[]): string | undefined {
  const names = ESTABLISHMENT.flatMap((pattern) =>
    lines.flatMap(({ text }) => {
      const name = foldSpace(pattern.exec(text)?.[1] ?? '').replace(/[.:\s]+$/, '')
      return name === '' || /\b(report|response|submitted|inspection)\b|\d{4}/i.test(name) ? [] : [name]
    }),
  )
  return names.find((name) => /[a-z]/.test(name)) ?? names[0]
}
