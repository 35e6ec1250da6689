import type { Notice } from '../domain/notice.ts'
import {
  encrypted,
  endingDiffers,
  olderFormat,
  unknownFormat,
  unreadable,
} from '../domain/faults/documents.ts'
import { isBinary } from './decode-text.ts'
import { Refusal } from './refusal.ts'
import { sniffFormat } from './sniff-format.ts'
import type { DocumentFormat, SourceFile } from './source-document.ts'

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  txt: 'text',
  tsv: 'text',
  md: 'markdown',
  markdown: 'markdown',
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** The file endings that are read, without their dot. */
export const DOCUMENT_ENDINGS: readonly string[] = Object.keys(FORMATS)

const NAMES: Readonly<Record<DocumentFormat, string>> = {
  text: 'plain text',
  markdown: 'markdown',
  html: 'HTML',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  pdf: 'PDF',
}

/** Formats without a mark of their own: a text can begin with anything, and a piece of HTML need not begin like a page. */
const UNMARKED: readonly (DocumentFormat | undefined)[] = ['text', 'markdown', 'html']

/**
 * The format to read a file as: that of its content where the bytes show one, else that of its ending. Leaves by a
 * `Refusal` when neither is read here.
 */
export async function chooseFormat(
  file: SourceFile,
): Promise<{ readonly format: DocumentFormat; readonly notices: readonly Notice[] }> {
  const ending = /\.([^./\\]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const said = FORMATS[ending]
  const found = await contentFormat(file)
  if (found === undefined && said === undefined) throw new Refusal(unknownFormat(file.name, DOCUMENT_ENDINGS))
  const format = found ?? (said !== undefined && UNMARKED.includes(said) ? said : 'text')
  if (format === said) return { format, notices: [] }
  if (found === undefined && isBinary(file.bytes))
    throw new Refusal(unreadable(file.name, NAMES[said ?? format], 'it does not begin like one'))
  return { format, notices: [endingDiffers(file.name, NAMES[format])] }
}

async function contentFormat(file: SourceFile): Promise<DocumentFormat | undefined> {
  const sniffed = sniffFormat(file.bytes)
  if (sniffed === 'rtf') throw new Refusal(olderFormat(file.name, 'Rich Text Format'))
  if (sniffed === 'ole') throw new Refusal(oleNotice(file))
  return sniffed === 'zip' ? zipFormat(file) : sniffed
}

/** Office puts an encrypted DOCX into the same container as the documents of Word 97 to 2003. */
function oleNotice(file: SourceFile): Notice {
  const names = new TextDecoder('latin1').decode(file.bytes).replaceAll('\u0000', '')
  return names.includes('EncryptedPackage')
    ? encrypted(file.name)
    : olderFormat(file.name, 'a document of Word 97 to 2003 or of another older program')
}

async function zipFormat(file: SourceFile): Promise<DocumentFormat> {
  const { listParts } = await import('./unpack.ts')
  const parts = await listParts(file, 'a packed document')
  if (parts.has('word/document.xml')) return 'docx'
  if (parts.has('content.xml')) return 'odt'
  throw new Refusal(
    olderFormat(file.name, 'a packed file without a document (word/document.xml or content.xml)'),
  )
}
