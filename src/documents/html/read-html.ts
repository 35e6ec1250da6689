import { decodeText } from '../decode-text.ts'
import type { Reader } from '../reading.ts'
import { declaredEncoding } from './declared-encoding.ts'
import { markupBlocks } from './markup-blocks.ts'
import { parseMarkup } from './markup.ts'

/** Reads an HTML page; nothing in it is run, and nothing that it points to is fetched. */
export const readHtml: Reader = (file, { limits }) => {
  const { text, notices } = decodeText(file, declaredEncoding(file.bytes))
  return Promise.resolve({ blocks: markupBlocks(parseMarkup(text, file.name, limits)), notices })
}
