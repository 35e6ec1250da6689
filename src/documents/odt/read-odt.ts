import { encrypted, unreadable } from '../../domain/faults/documents.ts'
import { markupBlocks } from '../html/markup-blocks.ts'
import type { Reader } from '../reading.ts'
import { Refusal } from '../refusal.ts'
import { unpack } from '../unpack.ts'
import { walkXml } from '../walk-xml.ts'
import { odtMarkup } from './odt-markup.ts'

const FORMAT = 'an OpenDocument text'
const CONTENT = 'content.xml'
const MANIFEST = 'META-INF/manifest.xml'

/** Reads an OpenDocument text; where LibreOffice left marks of its pages, rows know that a page ends before them. */
export const readOdt: Reader = async (file, { limits }) => {
  const parts = await unpack(file, FORMAT, (name) => name === CONTENT || name === MANIFEST, limits)
  if (new TextDecoder().decode(parts.get(MANIFEST)).includes('encryption-data'))
    throw new Refusal(encrypted(file.name))
  const content = parts.get(CONTENT)
  if (!content) throw new Refusal(unreadable(file.name, FORMAT, `it has no ${CONTENT}`))
  const { root, handlers } = odtMarkup()
  await walkXml(content, { file: file.name, format: FORMAT }, limits, handlers)
  return { blocks: markupBlocks(root), notices: [] }
}
