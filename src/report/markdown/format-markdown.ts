import type { Section } from '../document/block.ts'
import { allBlocks } from '../document/leaves-of.ts'
import type { ReportDocument } from '../document/report-document.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatBlocks } from './format-blocks.ts'
import { formatInline } from './format-inline.ts'

/**
 * A report in Markdown, for reading and printing. Text of plans is escaped: it reads as printed and cannot act.
 *
 * @param document equal documents give equal bytes
 * @returns Markdown with a closing line break
 */
export function formatMarkdown(document: ReportDocument): string {
  const { title, subtitle, author, contact, introduction, sections } = document
  const tables = new Map(document.tables.map((table) => [table.id, table]))
  const by = [
    ...(author === undefined ? [] : [`By ${escapeMarkdown(author)}.`]),
    ...(contact === undefined ? [] : [`Contact: ${escapeMarkdown(contact)}`]),
  ].join(' ')
  const parts = [
    `# ${escapeMarkdown(title)}`,
    formatInline(subtitle),
    by,
    ...introduction.map(escapeMarkdown),
    ...sections.flatMap((section) => [
      `## ${formatInline(section.title)}`,
      ...formatBlocks(section.blocks, { tables, laidOut: laidOut(section) }, true),
    ]),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

const laidOut = ({ blocks }: Section): ReadonlySet<string> =>
  new Set(
    allBlocks(blocks).flatMap((block) =>
      block.kind === 'grid' && block.table !== undefined ? [block.table] : [],
    ),
  )
