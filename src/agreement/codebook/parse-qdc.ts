import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes'
import { agreementLimit, invalidQdc } from '../../domain/faults/agreement.ts'
import type { ToolkitError } from '../../domain/toolkit-error.ts'

/** A code as a codebook file has it. */
export interface QdcCode {
  /** In lower case, without braces. */
  readonly guid: string
  readonly name: string
  readonly isCodable: boolean
  readonly description: string
  readonly codes: readonly QdcCode[]
}

/** What is read of a file, whoever made it. */
export interface QdcLimits {
  /** Elements within one another; default 40. */
  readonly depth?: number
  /** Elements in all; default 50,000. */
  readonly elements?: number
  /** Characters in all; default 10 million. */
  readonly characters?: number
}

/** That of the standard, and what programs wrote before its last edition. */
const NAMESPACES = ['urn:QDA-XML:codebook:1.0', 'urn:QDA-XML:codebook:1:0']

type OpenCode = Omit<QdcCode, 'description' | 'codes'> & { description: string; readonly codes: OpenCode[] }

/**
 * Reads a REFI-QDA codebook (.qdc). Colours, sets and what else it may hold are passed over; a document type declaration
 * is refused, so no entity is ever expanded.
 *
 * @param file names it in messages
 * @returns the codes of the first level, in the file's order
 * @throws ToolkitError A005 for what is no such codebook, with the line; A006 beyond the limits
 * @see REFI-QDA Standard 1.5, Codebook schema 1.0
 */
export function parseQdc(xml: string, file: string, limits: QdcLimits = {}): readonly QdcCode[] {
  const { depth: mostDepth = 40, elements: mostElements = 50_000, characters = 10_000_000 } = limits
  if (xml.length > characters)
    throw agreementLimit(file, `holds ${xml.length} characters`, String(characters))
  const parser = new SaxesParser({ xmlns: true })
  const invalid = (found: string): ToolkitError => invalidQdc(file, parser.line, found)
  const top: OpenCode[] = []
  const open: OpenCode[] = []
  const path: string[] = []
  let elements = 0
  parser.on('doctype', () => {
    throw invalid('a document type declaration')
  })
  parser.on('error', ({ message }) => {
    throw invalid(`the XML is broken (${message.replace(/^[\d:]+\s*/, '')})`)
  })
  parser.on('opentag', (tag) => {
    if (path.length === 0 && (tag.local !== 'CodeBook' || !NAMESPACES.includes(tag.uri)))
      throw invalid(`the element ${tag.name} of "${tag.uri}"`)
    if (path.length >= mostDepth) throw agreementLimit(file, 'nests elements deeply', `${mostDepth} levels`)
    if (++elements > mostElements) throw agreementLimit(file, 'holds many elements', String(mostElements))
    if (tag.local === 'Code' && isWithinCodes(path)) {
      const code = openCode(tag, invalid)
      const siblings = open.at(-1)?.codes ?? top
      siblings.push(code)
      open.push(code)
    }
    path.push(tag.local)
  })
  parser.on('closetag', () => {
    if (path.pop() === 'Code' && isWithinCodes(path)) open.pop()
  })
  const addText = (text: string): void => {
    const code = open.at(-1)
    if (code && path.at(-1) === 'Description' && path.at(-2) === 'Code') code.description += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(xml.replace(/^\uFEFF/, '')).close()
  if (elements === 0 || top.length === 0) throw invalidQdc(file, undefined, 'no code')
  return top
}

/** `CodeBook/Codes`, and codes only from there on. */
const isWithinCodes = ([root, codes, ...rest]: readonly string[]): boolean =>
  root === 'CodeBook' && codes === 'Codes' && rest.every((name) => name === 'Code')

function openCode({ attributes }: SaxesTagNS, invalid: (found: string) => ToolkitError): OpenCode {
  const valueOf = (name: string): string => {
    const attribute: SaxesAttributeNS | undefined = attributes[name]
    return attribute?.value.trim() ?? ''
  }
  const name = valueOf('name')
  if (name === '') throw invalid('a Code without a name')
  return {
    guid: valueOf('guid').toLowerCase().replace(/[{}]/g, ''),
    name,
    isCodable: /^(?:true|1)$/i.test(valueOf('isCodable')),
    description: '',
    codes: [],
  }
}
