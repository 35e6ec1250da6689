import { decodeText } from './decode-text.ts'
import { parseText } from './parse-text.ts'
import type { Reader } from './reading.ts'

/** Reads text and markdown; places are the lines of the file. */
export const readPlainText: Reader = (file, { limits }) => {
  const { text, notices } = decodeText(file)
  return Promise.resolve({ blocks: parseText(text, file.name, limits), notices })
}
