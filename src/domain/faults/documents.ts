import type { Notice } from '../notice.ts'

/** D001: the bytes are no text in any encoding that is read. */
export const binaryFile = (file: string): Notice => ({
  code: 'D001',
  level: 'fatal',
  place: { file },
  message: `${file} holds bytes that occur in no text, expected UTF-8 text of an action plan.`,
  remedy: 'Save the plan as text, or remove the file from the corpus.',
})

/** D002: the file is empty. */
export const emptyFile = (file: string): Notice => ({
  code: 'D002',
  level: 'fatal',
  place: { file },
  message: `${file} is empty, expected the text of an action plan.`,
  remedy: 'Copy the plan into the corpus again.',
})

/** D003: an ending that no reader is known for. */
export const unknownFormat = (file: string, known: readonly string[]): Notice => ({
  code: 'D003',
  level: 'fatal',
  place: { file },
  message: `${file} has an ending that is not read here, expected one of ${known.join(', ')}.`,
  remedy: 'Convert the plan to one of these formats, or remove the file from the corpus.',
})

/** D004: not UTF-8; read as Windows-1252. */
export const encodingGuessed = (file: string, line: number): Notice => ({
  code: 'D004',
  level: 'warning',
  place: { file, line },
  message: `${file}:${line} is not UTF-8; the file was read as Windows-1252.`,
  remedy: 'Check dashes and quotation marks in its texts; save the file as UTF-8 to be sure.',
})
