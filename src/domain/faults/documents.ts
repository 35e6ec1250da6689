import type { Notice, NoticeLevel } from '../notice.ts'
import type { Place } from '../place.ts'

const notice = (code: string, level: NoticeLevel, place: Place, message: string, remedy: string): Notice => ({
  code,
  level,
  place,
  message,
  remedy,
})

const refusal = (code: string, file: string, message: string, remedy: string): Notice =>
  notice(code, 'fatal', { file }, message, remedy)

/** D001: the bytes are no text in any encoding that is read. */
export const binaryFile = (file: string): Notice =>
  refusal(
    'D001',
    file,
    `${file} holds bytes that occur in no text, expected UTF-8 text of an action plan.`,
    'Save the plan as text, or remove the file from the corpus.',
  )

/** D002: the file is empty. */
export const emptyFile = (file: string): Notice =>
  refusal(
    'D002',
    file,
    `${file} is empty, expected the text of an action plan.`,
    'Copy the plan into the corpus again.',
  )

/** D003: an ending that no reader is known for, and a content that tells no more. */
export const unknownFormat = (file: string, known: readonly string[]): Notice =>
  refusal(
    'D003',
    file,
    `${file} has an ending that is not read here, expected one of ${known.join(', ')}.`,
    'Convert the plan to one of these formats, or remove the file from the corpus.',
  )

/** D004: neither UTF-8 nor marked as anything else; the likeliest encoding was taken. */
export const encodingGuessed = (file: string, line: number, encoding = 'Windows-1252'): Notice =>
  notice(
    'D004',
    'warning',
    { file, line },
    `${file}:${line} is not UTF-8; the file was read as ${encoding}.`,
    'Check dashes and quotation marks in its texts; save the file as UTF-8 to be sure.',
  )

/** D005: more bytes than are read. */
export const fileTooLarge = (file: string, bytes: number, limit: number): Notice =>
  refusal(
    'D005',
    file,
    `${file} has ${megabytes(bytes)}, expected at most ${megabytes(limit)}.`,
    `Save the plan alone, without the report or pictures around it, or raise the limit: ${raise('bytes', `${Math.ceil(bytes / 1_000_000)}MB`)}.`,
  )

/** D006: the content is of another format than the ending says; read by its content. */
export const endingDiffers = (file: string, format: string): Notice =>
  notice(
    'D006',
    'warning',
    { file },
    `${file} holds ${format}, which is not what its ending says; it was read as ${format}.`,
    'Give the file the ending of its content.',
  )

/** D007: elements nested without end, as no plan needs. */
export const tooDeep = (file: string, limit: number): Notice =>
  refusal(
    'D007',
    file,
    `${file} nests its elements more than ${limit} deep, expected the few levels of a plan's table.`,
    'Open the file, save it again as PDF, DOCX or text, and add that; or remove it from the corpus.',
  )

/** D008: more elements, lines or pieces of text than are read. */
export const tooManyParts = (
  file: string,
  parts: string,
  limit: number,
  name: 'parts' | 'page-parts' = 'parts',
): Notice =>
  refusal(
    'D008',
    file,
    `${file} holds more than ${limit} ${parts}, expected those of one plan.`,
    `Save the plan alone, or raise the limit: ${raise(name, 2 * limit)}.`,
  )

/** D009: more table cells than are read. */
export const tooManyCells = (file: string, limit: number): Notice =>
  refusal(
    'D009',
    file,
    `${file} holds tables of more than ${limit} cells, expected those of one plan.`,
    `Save the plan alone, or raise the limit: ${raise('cells', 2 * limit)}.`,
  )

/** D010: reading took longer than allowed. */
export const tookTooLong = (file: string, durationMs: number): Notice =>
  refusal(
    'D010',
    file,
    `${file} was not read to its end within ${durationMs / 1000} seconds.`,
    `Save the plan alone, or raise the limit: ${raise('time', `${Math.ceil((2 * durationMs) / 1000)}s`)}.`,
  )

/** D011: damaged, cut off, or not what it claims to be. */
export const unreadable = (file: string, format: string, reason: string): Notice =>
  refusal(
    'D011',
    file,
    `${file} cannot be read as ${format}: ${reason.replace(/\.$/, '')}. It may be damaged or cut off.`,
    'Copy the file again from where it was published, or open it, save it anew and add that.',
  )

/** D012: unpacks to far more than a plan holds. */
export const unpacksTooLarge = (file: string, what: string): Notice =>
  refusal(
    'D012',
    file,
    `${file} ${what}, far more than a plan holds.`,
    'Do not open it elsewhere before its source is known; copy the plan again from where it was published.',
  )

/** D013: readable only with a password. */
export const encrypted = (file: string): Notice =>
  refusal(
    'D013',
    file,
    `${file} is encrypted, expected a file that opens without a password.`,
    'Open it with its password, save it without one, and add that.',
  )

/** D014: a PDF of pictures. */
export const noTextLayer = (file: string, pages: number): Notice =>
  refusal(
    'D014',
    file,
    `${file} has ${pages} page${pages === 1 ? '' : 's'} and no text: they were scanned or are pictures.`,
    'Run text recognition over it, for example with OCRmyPDF, and add what that writes.',
  )

/** D015: some pages of a PDF are blank or pictures. */
export const pagesWithoutText = (file: string, pages: readonly number[]): Notice =>
  notice(
    'D015',
    'warning',
    { file, page: pages[0] ?? 1 },
    `${file}: no text on ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}: blank, or pictures that are not read.`,
    'Look at them; where they show a part of the plan, run text recognition over the file.',
  )

/** D016: more pages than are read. */
export const tooManyPages = (file: string, pages: number, limit: number): Notice =>
  refusal(
    'D016',
    file,
    `${file} has ${pages} pages, expected at most ${limit}.`,
    `Save the pages of the plan alone, or raise the limit: ${raise('pages', pages)}.`,
  )

/** D017: a PDF whose table has neither tags nor ruled lines. */
export const tableByPosition = (file: string, page: number): Notice =>
  notice(
    'D017',
    'warning',
    { file, page },
    `${file}, page ${page}: the table has neither tags nor lines; its columns were found by where the words stand.`,
    'Compare every row with the printed plan, or add the plan in another format.',
  )

/** D018: a format of older word processors. */
export const olderFormat = (file: string, format: string): Notice =>
  refusal(
    'D018',
    file,
    `${file} is ${format}, which is not read here.`,
    'Open it in a word processor, save it as DOCX or ODT, and add that.',
  )

/** D019: the fonts of a PDF do not tell which letters they show. */
export const lettersUnknown = (file: string, page: number): Notice =>
  notice(
    'D019',
    'warning',
    { file, page },
    `${file}, page ${page}: many signs have no known letter; its texts are not to be trusted.`,
    'Compare with the printed plan; run text recognition over the file, or add it in another format.',
  )

/** D020: one page of a PDF is damaged. */
export const pageUnreadable = (file: string, page: number, reason: string): Notice =>
  notice(
    'D020',
    'warning',
    { file, page },
    `${file}, page ${page} cannot be read: ${reason}. The other pages were read.`,
    'Copy the file again from where it was published; compare that page with the printed plan.',
  )

/** D021: reading took more memory than allowed. */
export const tooMuchMemory = (file: string, limit: number): Notice =>
  refusal(
    'D021',
    file,
    `${file} was not read to its end within ${megabytes(limit)} of memory.`,
    `Save the plan alone, or raise the limit: ${raise('memory', `${(2 * limit) / 1_000_000}MB`)}.`,
  )

/** The option that raises a limit, as it is typed. */
const raise = (name: string, value: number | string): string => `--limit ${name}=${value}`

const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${bytes} bytes` : `${Math.round(bytes / 100_000) / 10} MB`
