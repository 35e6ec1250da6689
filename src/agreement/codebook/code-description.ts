import type { CodebookEntry } from './codebook-entry.ts'

/** What the description of a code says. */
export interface CodeDescription {
  /** The id of the theme, where Crossplan wrote the description. */
  readonly id?: string
  readonly definition: string
  readonly includes: readonly string[]
  readonly excludes: readonly string[]
  readonly examples: readonly string[]
}

const HEADINGS = { 'Includes:': 'includes', 'Excludes:': 'excludes', 'Examples:': 'examples' } as const
type Section = (typeof HEADINGS)[keyof typeof HEADINGS]

const ID = /^Crossplan id: ([a-z0-9]+(?:-[a-z0-9]+)*)$/
/** A line of a definition that would be taken for a heading, or has been kept from that by a blank. */
const HEADING_LIKE = /^ *(?:(?:Includes|Excludes|Examples):\s*|Crossplan id: .*)$/

/** All that a codebook says of a theme as one text, since the standard knows no parts of it. */
export function formatDescription({
  id,
  definition,
  includes,
  excludes = [],
  examples,
}: CodebookEntry): string {
  const list = (heading: string, items: readonly string[]): readonly string[] =>
    items.length === 0
      ? []
      : [[heading, ...items.map((item) => `- ${plainEnds(item).replaceAll('\n', '\n  ')}`)].join('\n')]
  const kept = plainEnds(definition)
    .split('\n')
    .map((line) => (HEADING_LIKE.test(line) ? ` ${line}` : line))
  return [
    kept.join('\n'),
    ...list('Includes:', includes),
    ...list('Excludes:', excludes),
    ...list('Examples:', examples),
    `Crossplan id: ${id}`,
  ].join('\n\n')
}

/**
 * Reads a description back, edited or not. What stands under no heading belongs to the definition, wherever it stands;
 * a description that anybody else wrote is all definition, unless it has the headings.
 */
export function parseDescription(text: string): CodeDescription {
  const lists: Record<Section, string[]> = { includes: [], excludes: [], examples: [] }
  const definition: string[] = []
  const remarks: string[] = []
  let own = definition
  let section: Section | undefined
  let id: string | undefined
  for (const line of plainEnds(text).split('\n')) {
    const heading = Object.entries(HEADINGS).find(
      ([name]) => line.trimEnd() === name && !line.startsWith(' '),
    )
    const named = ID.exec(line.trimEnd())?.[1]
    const items = section === undefined ? [] : lists[section]
    if (heading || named !== undefined) {
      section = heading?.[1]
      id ??= named
      own = remarks
    } else if (section === undefined) own.push(HEADING_LIKE.test(line) ? line.replace(/^ /, '') : line)
    else if (line.startsWith('  ') && items.length > 0)
      items[items.length - 1] = `${items.at(-1) ?? ''}\n${line.slice(2)}`
    else if (line.trim() === '') section = undefined
    else items.push(line.replace(/^[-*•]\s+/, ''))
  }
  return {
    ...(id === undefined ? {} : { id }),
    definition: tidy([definition.join('\n'), remarks.join('\n').replace(/\n{2,}/g, '\n\n')]).join('\n\n'),
    includes: tidy(lists.includes),
    excludes: tidy(lists.excludes),
    examples: tidy(lists.examples),
  }
}

/** XML knows one line end. */
const plainEnds = (text: string): string => text.replace(/\r\n?/g, '\n')

const tidy = (items: readonly string[]): readonly string[] =>
  items.map((item) => item.trim()).filter((item) => item !== '')
