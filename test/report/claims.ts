import type { Block, ListItem } from '../../src/report/document/block.ts'
import type { Inline } from '../../src/report/document/inline.ts'
import { allBlocks, inlineLeaves, textOf, type Leaf } from '../../src/report/document/leaves-of.ts'
import type { ReportDocument } from '../../src/report/document/report-document.ts'
import { DOMAIN_NUMBERS } from '../../src/report/figures/domain-numbers.ts'
import { formatNumber } from '../../src/report/format-count.ts'
import { formatFraction } from '../../src/report/format-fraction.ts'
import { formatHtml } from '../../src/report/html/format-html.ts'
import { formatMarkdown } from '../../src/report/markdown/format-markdown.ts'
import { reportSections } from '../../src/domain/report-setup.ts'
import { tableNames, type TableName, type Tables } from '../../src/tables/schema.ts'
import { hasClass, readPage, textOf as htmlText, within } from './html/read-page.ts'

const NUMBER = /\d(?:[\d,.]*\d)?/g
const numbersIn = (text: string): readonly string[] => text.match(NUMBER) ?? []

/** Everything of a document that holds text. */
const leavesOf = (document: ReportDocument): readonly Leaf[] =>
  [
    document.title,
    document.subtitle,
    ...document.sections.flatMap(({ title, blocks }) => [title, ...allBlocks(blocks).flatMap(textOf)]),
  ].flatMap(inlineLeaves)

const ownWords = (text: string): string =>
  DOMAIN_NUMBERS.reduce((left, { text: known }) => left.replaceAll(known, ''), text)

/** Sentences of ours with a number that is no domain number. */
export const ownNumbers = (document: ReportDocument): readonly string[] =>
  leavesOf(document)
    .filter((leaf) => typeof leaf === 'string')
    .filter((text) => /\d/.test(ownWords(text)))

/** Figures that are not shown as the table of figures has them. */
export function wrongFigures(document: ReportDocument, { figures }: Tables): readonly string[] {
  const values = new Map(figures.map(({ name, key, value }) => [`${name} ${key}`, value]))
  return leavesOf(document).flatMap((leaf) => {
    if (typeof leaf === 'string' || leaf.kind !== 'figure') return []
    const value = values.get(`${leaf.name} ${leaf.key}`) ?? 0
    const right = [formatNumber(value), formatFraction(value), ...(value === 0 ? ['no'] : [])]
    return right.includes(leaf.shown) ? [] : [`${leaf.name} ${leaf.key}: ${leaf.shown}, not ${value}`]
  })
}

/** How many numbers a document takes from queries. */
export const countFigures = (document: ReportDocument): number =>
  leavesOf(document).filter((leaf) => typeof leaf !== 'string' && leaf.kind === 'figure').length

/** Lines of the report, by how it is rendered. */
export interface StrayNumbers {
  readonly markdown: readonly string[]
  readonly html: readonly string[]
}

/**
 * The lines of the rendered report with numbers that are neither figures, nor words or places of a plan, nor domain
 * numbers, nor in a table: in a grid one of its sources, elsewhere any. Report tables and what stands behind the sections
 * are left out: they show tables, row by row.
 */
export function strayNumbers(document: ReportDocument, tables: Tables): StrayNumbers {
  const known = knownNumbers(tables)
  const rest = blanked({ ...document, tables: [] }, (leaf, sources) => {
    if (typeof leaf === 'string') return ownWords(leaf)
    if (leaf.kind === 'figure' || leaf.kind === 'quote' || leaf.kind === 'place') return ''
    if (leaf.kind === 'break') return leaf
    const inTables = numbersIn(leaf.text).every((number) => sources.some((name) => known(name).has(number)))
    return inTables ? '' : leaf
  })
  const strays = (text: string): readonly string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /\d/.test(ownWords(line)))
  return { markdown: strays(formatMarkdown(rest)), html: strays(shownText(formatHtml(rest, new Map()))) }
}

/**
 * Of a page what its header and its sections say. The choices of a filter are names of the plans; what is unseen numbers
 * tables of one name.
 */
function shownText(html: string): string {
  const page = readPage(html)
  const unseen = page.elements.filter((element) => hasClass(element, 'unseen'))
  const others = new Set([...page.all('form'), ...unseen].flatMap(within))
  return page
    .all('header', 'section')
    .flatMap(within)
    .filter((element) => !others.has(element))
    .flatMap(({ childNodes }) => childNodes.filter(({ nodeName }) => nodeName === '#text').map(htmlText))
    .join('\n')
}

/** Numbers of each table in all forms in which people read them. */
function knownNumbers(tables: Tables): (name: TableName) => ReadonlySet<string> {
  const sets = new Map<TableName, ReadonlySet<string>>()
  return (name) => {
    const found = sets.get(name)
    if (found) return found
    const numbers = new Set(
      tables[name].flatMap((row) => Object.values(row).flatMap((cell: unknown) => formsOf(cell))),
    )
    sets.set(name, numbers)
    return numbers
  }
}

function formsOf(cell: unknown): readonly string[] {
  if (typeof cell === 'number')
    return [
      String(Math.abs(cell)),
      formatNumber(cell),
      ...numbersIn(formatFraction(cell)),
      cell.toFixed(2),
      String(Math.round(100 * cell)),
      // Match weights.
      Math.abs(cell).toFixed(1),
    ]
  if (typeof cell !== 'string') return []
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell) ?? []
  return [...numbersIn(cell), ...(month === undefined ? [] : [String(year), String(Number(day))])]
}

const textOfInline = (content: Inline): string =>
  inlineLeaves(content)
    .map((leaf) => (typeof leaf === 'string' ? leaf : 'text' in leaf ? leaf.text : ''))
    .join('')

type Blank = (leaf: Leaf, sources: readonly TableName[]) => Inline

/** The document with each of its texts replaced; numbers of sections left out. */
function blanked(document: ReportDocument, blank: Blank): ReportDocument {
  const inline = (content: Inline, sources: readonly TableName[] = tableNames): Inline => {
    if (typeof content === 'string') return blank(content, sources)
    if (!('kind' in content)) return content.map((part) => inline(part, sources))
    if (content.kind === 'link' && (reportSections as readonly string[]).includes(content.to)) return ''
    if ('content' in content) return { ...content, content: inline(content.content, sources) }
    return blank(content, sources)
  }
  const item = ({ content, blocks }: ListItem): ListItem => ({
    content: inline(content),
    ...(blocks === undefined ? {} : { blocks: blocks.map(block) }),
  })
  const block = (one: Block): Block => {
    switch (one.kind) {
      case 'heading':
      case 'paragraph':
        return { ...one, content: inline(one.content) }
      case 'list':
        return { ...one, items: one.items.map(item) }
      case 'group':
        return { ...one, blocks: one.blocks.map(block) }
      case 'grid': {
        const sources = one.sources as readonly TableName[]
        return {
          ...one,
          caption: inline(one.caption, sources),
          columns: one.columns.map((column) => ({ ...column, label: inline(column.label, sources) })),
          rows: one.rows.map(({ cells }) => ({ cells: cells.map((cell) => inline(cell, sources)) })),
        }
      }
      case 'table':
        return one
      case 'chart': {
        const { chart } = one
        // Its name is made of names, numbers of concerns and months: what a table has.
        const title = textOfInline(blank({ kind: 'data', text: chart.title }, tableNames))
        return { ...one, chart: { ...chart, title, finding: inline(chart.finding) } }
      }
    }
  }
  return {
    ...document,
    subtitle: inline(document.subtitle),
    sections: document.sections.map((section) => ({
      ...section,
      title: '',
      blocks: section.blocks.map(block),
    })),
  }
}
