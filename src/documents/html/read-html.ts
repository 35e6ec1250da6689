import { unreadable } from '../../domain/faults/documents.ts'
import { decodeText } from '../decode-text.ts'
import type { Reader } from '../reading.ts'
import { Refusal, refuseOnFailure } from '../refusal.ts'
import { declaredEncoding } from './declared-encoding.ts'
import { markupBlocks } from './markup-blocks.ts'
import { parseMarkup } from './markup.ts'

/** Reads an HTML page; nothing in it is run, and nothing that it points to is fetched. */
export const readHtml: Reader = async (file, { limits }) => {
  const { text, notices } = decodeText(file, declaredEncoding(file.bytes))
  if (text === undefined) throw new Refusal(notices[0] ?? unreadable(file.name, 'HTML', 'no text'))
  const page = await refuseOnFailure(
    () => parseMarkup(text, file.name, limits),
    (reason) => unreadable(file.name, 'HTML', reason),
  )
  return { blocks: markupBlocks(page), notices }
}
