import { zipSync, type Zippable } from 'fflate'
import { unreadable } from '../../domain/faults/documents.ts'
import { markupBlocks } from '../html/markup-blocks.ts'
import { parseMarkupPiece } from '../html/markup.ts'
import type { Reader } from '../reading.ts'
import { refuseOnFailure } from '../refusal.ts'
import { unpack } from '../unpack.ts'
import { walkXml } from '../walk-xml.ts'

const FORMAT = 'a Word document'
/** The text, its lists, notes and styles; no pictures, no embedded files. */
const WANTED = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?[^/]+\.(xml|rels))$/

/**
 * Reads a Word document: mammoth turns it into HTML, whose paragraphs and tables are taken. Rows are whole, since a Word
 * document has no fixed pages; deleted text of tracked changes is left out.
 */
export const readDocx: Reader = async (file, { limits }) => {
  const parts = await unpack(file, FORMAT, (name) => WANTED.test(name), limits)
  for (const part of parts.values()) await walkXml(part, { file: file.name, format: FORMAT }, limits)
  const { default: mammoth } = await import('mammoth')
  // mammoth unpacks by itself and without limits, so it is given only what was unpacked here.
  const stored: Zippable = Object.fromEntries(
    [...parts].map(([name, bytes]) => [name, [bytes, { level: 0 }]]),
  )
  const { value: html } = await refuseOnFailure(
    () =>
      mammoth.convertToHtml(
        { buffer: Buffer.from(zipSync(stored)) },
        {
          ignoreEmptyParagraphs: false,
          includeEmbeddedStyleMap: false,
          externalFileAccess: false,
          convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        },
      ),
    (reason) => unreadable(file.name, FORMAT, reason),
  )
  return { blocks: markupBlocks(parseMarkupPiece(html, file.name, limits)), notices: [] }
}
