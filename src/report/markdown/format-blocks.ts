import type { Block, Grid, ListItem } from '../document/block.ts'
import type { Chart } from '../document/chart.ts'
import type { ReportRow, ReportTable } from '../document/report-table.ts'
import { codeSpan } from './code-span.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatInline } from './format-inline.ts'
import { formatReportTable } from './format-report-table.ts'
import { markdownTable } from './markdown-table.ts'

/** What blocks of one section need to know of the whole. */
export interface MarkdownPage {
  readonly tables: ReadonlyMap<string, ReportTable>
  /** Report tables whose rows the section lays out itself. */
  readonly laidOut: ReadonlySet<string>
}

/**
 * Blocks in Markdown, to be parted by empty lines. A grid right below a heading or a paragraph is named by that; any other
 * by its caption.
 *
 * @param isNamed whether a heading stands right above them
 */
export function formatBlocks(
  blocks: readonly Block[],
  page: MarkdownPage,
  isNamed: boolean,
): readonly string[] {
  const names = [isNamed, ...blocks.map(({ kind }) => kind === 'heading' || kind === 'paragraph')]
  return blocks.flatMap((block, i) => formatBlock(block, page, names[i] ?? false))
}

function formatBlock(block: Block, page: MarkdownPage, isNamed: boolean): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${formatInline(block.content)}`]
    case 'paragraph':
      return [formatInline(block.content)]
    case 'list':
      return block.items.length === 0 ? [] : [formatList(block.items, page)]
    case 'grid':
      return [...(isNamed ? [] : [`**${formatInline(block.caption)}**`]), formatGrid(block)]
    case 'table': {
      const table = page.tables.get(block.table)
      if (table === undefined) return []
      return [`**${escapeMarkdown(table.title)}**`, ...formatReportTable(table)]
    }
    case 'chart':
      return formatChart(block.chart, page)
    case 'group':
      return formatBlocks(block.blocks, page, isNamed)
  }
}

const formatList = (items: readonly ListItem[], page: MarkdownPage): string =>
  items.map((item) => formatItem(item, page)).join('\n')

/** What stands within an item is set in; a list follows on the next line. */
function formatItem({ content, blocks = [] }: ListItem, page: MarkdownPage): string {
  const inner = blocks.flatMap((block) =>
    formatBlock(block, page, false).map((text) => `${block.kind === 'list' ? '\n' : '\n\n'}${setIn(text)}`),
  )
  return `- ${formatInline(content)}${inner.join('')}`
}

const setIn = (text: string): string => text.replace(/^(?=.)/gm, '  ')

const formatGrid = ({ columns, rows }: Grid): string =>
  markdownTable(
    columns.map(({ label, isNumeric = false }) => ({ label: formatInline(label), isNumeric })),
    rows.map(({ cells }) => cells.map(formatInline)),
  )

/** What a picture shows, in words and with its numbers, or where they are: they are not printed twice. */
function formatChart({ title, finding, table: id, where }: Chart, page: MarkdownPage): readonly string[] {
  const words = `**${escapeMarkdown(title)}.** ${formatInline(finding)}`
  const table = page.tables.get(id)
  if (table === undefined) return [words]
  const rows = where === undefined ? table.rows : table.rows.filter((row) => isWhere(row, where))
  const isShort = rows.length <= MOST_CHART_ROWS && !page.laidOut.has(id)
  return isShort
    ? [words, ...formatReportTable(table, rows)]
    : [`${words} Its numbers are in ${codeSpan(`report-tables/${id}.csv`)}.`]
}

/** Of a picture with more rows the numbers are read in its CSV file. */
const MOST_CHART_ROWS = 12

const isWhere = (row: ReportRow, where: ReportRow): boolean =>
  Object.entries(where).every(([column, value]) => row[column] === value)
