import { binaryFile } from '../domain/faults/documents.ts'
import { decodeText } from './decode-text.ts'
import { parseText } from './parse-text.ts'
import type { Reader } from './reading.ts'
import { Refusal } from './refusal.ts'

/** Reads text and markdown; places are the lines of the file. */
export const readPlainText: Reader = (file, { limits }) => {
  const { text, notices } = decodeText(file)
  if (text === undefined) throw new Refusal(notices[0] ?? binaryFile(file.name))
  return Promise.resolve({ blocks: parseText(text, file.name, limits), notices })
}
