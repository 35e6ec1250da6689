import type { PlanKind } from '../domain/plan.ts'
import type { Place } from '../domain/place.ts'

/** One line of the cover, or one row of a table above the plan's own; empty where something else stands between. */
export interface CoverLine {
  readonly text: string
  readonly place: Place
}

export interface PlanTitle {
  readonly establishment: string
  readonly title: string
  readonly kind: PlanKind
}

const LABELLED =
  /^(?:action plan submitted|a response to|response to|report published|introduction|establishment\b|inspection\b(?!\s+of\b)|date\b|[a-z ]{3,30}:)/i
const TYPE_WORD =
  /\b(?:HMP|HMYOI|YOI|IRC|STC|STHF|HM Prison|prison|immigration removal centre|young offender institution)\b/i
const THEMATIC =
  /\b(?:thematic|joint inspection|inspection of|review of|probation services?|a (?:joint )?review|an inspection)\b/i

/**
 * Names what a plan answers: an establishment from its own line or from the title; a title without one and with the
 * words of a thematic inspection makes the plan `thematic`. Of several printed forms, one in mixed case is kept.
 */
export function parseTitle(lines: readonly CoverLine[]): PlanTitle {
  const title = titleOf(lines)
  const kind = kindOf(lines, title)
  const named = lines.flatMap(
    ({ text }) => /^establishment\s*(?:name)?\s*[:–-]?\s+(.+)$/i.exec(text)?.[1] ?? [],
  )
  const typed = lines.flatMap(({ text }) =>
    /^(?:HMP|HMYOI|HM YOI|IRC)\b[^.:]{2,60}$/.test(text) ? [text] : [],
  )
  const fromTitle = title !== '' && (TYPE_WORD.test(title) || kind !== 'thematic') ? [title] : []
  const names = [...named, ...fromTitle, ...typed].map(tidy).filter((name) => name !== '')
  if (kind === 'thematic' && named.length === 0) return { establishment: '', title, kind }
  return {
    establishment:
      names.find((name) => /[a-z]{2}/.test(name.replace(/\bof\b|\band\b/g, ''))) ?? names[0] ?? '',
    title,
    kind,
  }
}

/** `Action Plan: …`, over as many lines as the title takes. */
function titleOf(lines: readonly CoverLine[]): string {
  const start = lines.findIndex(
    ({ text }) =>
      /^action plan\b(?!\s+submi)\s*[:–-]?/i.test(text) && !/\bHMCIP REPORT\b|:\s*\w+ \d{4}$/i.test(text),
  )
  if (start < 0) return ''
  const parts = [lines[start]!.text.replace(/^action plan\s*[:–-]?\s*/i, '')]
  for (const { text } of lines.slice(start + 1, start + 6)) {
    if (
      text === '' ||
      LABELLED.test(text) ||
      text.length > 120 ||
      /[.!?]$/.test(text) ||
      (parts.join('') !== '' && TYPE_WORD.test(parts.join(' ')))
    )
      break
    parts.push(text)
  }
  return tidy(parts.join(' '))
}

function kindOf(lines: readonly CoverLine[], title: string): PlanKind {
  const head = lines.slice(0, 12).map(({ text }) => text)
  if (head.some((text) => text.length < 160 && /\burgent notification\b/i.test(text)))
    return 'urgent notification'
  if (head.some((text) => text.length < 160 && /\breviews? of progress\b/i.test(text)))
    return 'review of progress'
  return THEMATIC.test(title) && !TYPE_WORD.test(title) ? 'thematic' : 'inspection'
}

const tidy = (text: string): string =>
  text
    .replace(/[.:\s]+$/, '')
    .replace(/\s*[-–:]?\s*(?:urgent notification|independent review of progress)\b.*$/i, '')
    .trim()
