import { SaxesParser } from 'saxes'
import { tooDeep, tooManyParts, unreadable } from '../domain/faults/documents.ts'
import type { DocumentLimits } from './document-limits.ts'
import { Refusal, refuseOnFailure } from './refusal.ts'

export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Characters handed to the parser at a time. */
const STEP = 65_536

/**
 * Walks an XML part from its first element to its last; one that is not well formed, or nested or long beyond the limits,
 * is refused. Entities of its own are not expanded, nothing is fetched.
 */
export function walkXml(
  xml: Uint8Array,
  source: { readonly file: string; readonly format: string },
  limits: Pick<DocumentLimits, 'depth' | 'parts'>,
  handlers: Partial<XmlHandlers> = {},
): Promise<void> {
  const { file, format } = source
  return refuseOnFailure(
    () => {
      let depth = 0
      let parts = 0
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw error
      })
      parser.on('opentag', ({ name, attributes }) => {
        if (++depth > limits.depth) throw new Refusal(tooDeep(file, limits.depth))
        if (++parts > limits.parts) throw new Refusal(tooManyParts(file, 'elements', limits.parts))
        handlers.open?.(name, attributes)
      })
      parser.on('closetag', ({ name }) => {
        depth--
        handlers.close?.(name)
      })
      parser.on('text', (text) => handlers.text?.(text))
      const text = new TextDecoder('utf-8', { fatal: true }).decode(xml)
      for (let at = 0; at < text.length; at += STEP) parser.write(text.slice(at, at + STEP))
      parser.close()
    },
    (reason) => unreadable(file, format, reason),
  )
}
