import { formatDate } from '../format-date.ts'
import { plainText } from '../html/plain-text.ts'
import type { ReportDocument } from '../document/report-document.ts'
import { excelText } from './excel-text.ts'
import type { DateSpan, PlanDates } from './plan-dates.ts'
import { SHORTHAND } from '../shorthand.ts'
import type { SheetLine, SheetLink, WorkbookSheet } from './workbook-sheet.ts'

export type CoverDocument = Pick<
  ReportDocument,
  'title' | 'subtitle' | 'author' | 'contact' | 'introduction' | 'fingerprint'
>

const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

/** The cover: what the workbook is, where it comes from, from when it is, and whom to ask; one item a cell. */
export function coverSheet(document: CoverDocument, dates: PlanDates, version: string): WorkbookSheet {
  const { title, subtitle, author, contact, introduction, fingerprint } = document
  return {
    name: 'Cover',
    width: 100,
    lines: [
      { text: excelText(title), role: 'title' },
      text(excelText(plainText(subtitle))),
      ...introduction.map((paragraph) => text(excelText(paragraph))),
      heading('What this is'),
      text(
        'The tables of a report on action plans that answer inspections by HM Inspectorate of Prisons: what was read, themes, concerns that came back, failures that establishments share, and what became of what was promised.',
      ),
      text('The worksheet Contents lists the tables and leads to them.', { sheet: 'Contents' }),
      heading('Source and licence'),
      text(
        'Action plans published by HM Prison and Probation Service. The words of the plans are Crown copyright, licensed under the Open Government Licence v3.0.',
      ),
      text('Open Government Licence v3.0', { url: LICENCE }),
      heading('Dates'),
      ...datesInWords(dates).map((line) => text(line)),
      heading('Shorthand'),
      ...Object.entries(SHORTHAND).map(([sign, meaning]) => text(`[${sign}] ${meaning}`)),
      ...(author === undefined ? [] : [heading('Author'), text(excelText(author))]),
      ...(contact === undefined
        ? []
        : [heading('Contact'), text(excelText(contact), mailOf(excelText(contact)))]),
      heading('How it was made'),
      text(`By Crossplan ${version}. The same plans, settings and version give the same workbook.`),
      text(`Fingerprint (SHA-256): ${fingerprint}`),
    ],
  }
}

const heading = (words: string): SheetLine => ({ text: words, role: 'heading' })
const text = (words: string, link?: SheetLink): SheetLine => ({
  text: words,
  role: 'text',
  ...(link === undefined ? {} : { link }),
})

/** Where a contact is an address of e-mail and nothing else. */
const mailOf = (contact: string): SheetLink | undefined =>
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(contact) ? { url: `mailto:${contact}` } : undefined

function datesInWords({ inspected, submitted }: PlanDates): readonly string[] {
  const lines = [
    ...(inspected === undefined ? [] : [`Inspections that ended ${spanInWords(inspected)}.`]),
    ...(submitted === undefined ? [] : [`Plans submitted ${spanInWords(submitted)}.`]),
  ]
  return lines.length === 0 ? ['The plans that were read have no dates.'] : lines
}

const spanInWords = ({ first, last }: DateSpan): string =>
  first === last ? `on ${formatDate(first)}` : `from ${formatDate(first)} to ${formatDate(last)}`
