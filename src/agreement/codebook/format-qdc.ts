import { groupBy } from '../../util/group-by.ts'
import { formatDescription } from './code-description.ts'
import { codeGuid } from './code-guid.ts'
import type { CodebookEntry } from './codebook-entry.ts'

/**
 * The codebook as REFI-QDA has it (.qdc), which NVivo, ATLAS.ti and MAXQDA read: areas as codes that cannot be used for
 * coding, and below each its themes. Equal codebooks give equal bytes.
 *
 * Characters that XML cannot hold become U+FFFD, line ends a line feed; all else comes back by `parseQdc`.
 *
 * @see REFI-QDA Standard 1.5, Codebook schema 1.0
 */
export function formatQdc(entries: readonly CodebookEntry[]): string {
  const areas = [...groupBy(entries, ({ healthyPrisonArea }) => healthyPrisonArea)]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Crossplan">',
    '  <Codes>',
    ...areas.flatMap(([area, themes]) => [
      `    <Code guid="${codeGuid('area', area)}" name="${escapeXml(area)}" isCodable="false">`,
      ...themes.flatMap((theme) => [
        `      <Code guid="${codeGuid('theme', theme.id)}" name="${escapeXml(theme.label)}" isCodable="true">`,
        `        <Description>${escapeXml(formatDescription(theme), '\n')}</Description>`,
        '      </Code>',
      ]),
      '    </Code>',
    ]),
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n')
}

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const MARKUP = /[&<>"'\t\n\r]/g

/** @param kept characters that may stand as they are: line ends may in texts, not in attributes */
const escapeXml = (text: string, kept = ''): string =>
  text
    .replace(NOT_XML, '\uFFFD')
    .replace(MARKUP, (character) => (kept.includes(character) ? character : `&#${character.charCodeAt(0)};`))
