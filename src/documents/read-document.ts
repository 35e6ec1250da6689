import type { Notice } from '../domain/notice.ts'
import { emptyFile, unknownFormat } from '../domain/faults/documents.ts'
import { sha256 } from '../util/sha256.ts'
import { decodeText } from './decode-text.ts'
import { parseText } from './parse-text.ts'
import type { DocumentFormat, SourceDocument, SourceFile } from './source-document.ts'

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  txt: 'text',
  tsv: 'text',
  md: 'markdown',
  markdown: 'markdown',
}

/** The file endings that are read, without their dot. */
export const DOCUMENT_ENDINGS: readonly string[] = Object.keys(FORMATS)

/**
 * Turns a file of any known format into blocks with their places. Never throws for what a file holds: what cannot be
 * read is a fatal notice and no `document`. Equal bytes give an equal document.
 */
export function readDocument(
  file: SourceFile,
): Promise<{ readonly document?: SourceDocument; readonly notices: readonly Notice[] }> {
  const ending = /\.([^./\\]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const format = FORMATS[ending]
  if (!format) return Promise.resolve({ notices: [unknownFormat(file.name, DOCUMENT_ENDINGS)] })
  if (file.bytes.length === 0) return Promise.resolve({ notices: [emptyFile(file.name)] })
  const { text, notices } = decodeText(file)
  if (text === undefined) return Promise.resolve({ notices })
  const document = { file: file.name, format, sha256: sha256(file.bytes), blocks: parseText(text, file.name) }
  return Promise.resolve({ document, notices })
}
