import type { TagNode } from './pdf-page.ts'

/** A paragraph, item or heading of one page: the marks of its text, in reading order. */
export interface TagPiece {
  readonly marks: readonly string[]
  readonly isItem: boolean
  /** The tags say where it begins and ends; else its lines must tell. */
  readonly isWhole: boolean
}

export type TagCell = readonly TagPiece[]
export type TagRow = readonly TagCell[]

/** What one page's tags hold, in reading order. A table has all its rows, also those of other pages, empty here. */
export type TagBlock =
  | { readonly kind: 'text'; readonly piece: TagPiece }
  | { readonly kind: 'table'; readonly rows: readonly TagRow[] }

const PARAGRAPHS = new Set(
  'P H H1 H2 H3 H4 H5 H6 Title LI Caption BlockQuote Quote Note FENote TOCI Index Aside'.split(' '),
)
const CELLS = new Set(['TD', 'TH'])
/** A table of fewer columns within a cell is read as the cell's paragraphs. */
const FEWEST_COLUMNS = 3

/** The paragraphs and tables of a page's tags. */
export function tagFlow(root: TagNode): readonly TagBlock[] {
  const blocks: TagBlock[] = []
  const addTexts = (): void => {
    for (const piece of collector.take()) blocks.push({ kind: 'text', piece })
  }
  const collector = new PieceCollector((table) => {
    const rows = rowsOf(table).map(cellsOf)
    if (hasInnerTable(rows)) return false
    addTexts()
    const cells = rows.map((row) => sharedIfEmpty(row.map((cell) => collectPieces(cell))))
    blocks.push({ kind: 'table', rows: cells })
    return true
  })
  collector.walk(root, false)
  addTexts()
  return blocks
}

/** Every page's tags have all rows of a table: those without text here are one and the same, to save room. */
const EMPTY_ROWS: readonly TagRow[] = Array.from({ length: 20 }, (_, width) =>
  Array.from({ length: width }, () => []),
)

const sharedIfEmpty = (row: TagRow): TagRow =>
  row.every((cell) => cell.length === 0) ? (EMPTY_ROWS[row.length] ?? row) : row

function collectPieces(node: TagNode): readonly TagPiece[] {
  const collector = new PieceCollector(() => false)
  collector.walk(node, false)
  return collector.take()
}

/** Gathers the marks of running text into paragraphs. */
class PieceCollector {
  private pieces: TagPiece[] = []
  private open: { readonly marks: string[]; readonly isItem: boolean; readonly isWhole: boolean } | undefined
  private readonly onTable: (table: TagNode) => boolean

  /** @param onTable takes a table and says so, or leaves it to be walked as running text */
  constructor(onTable: (table: TagNode) => boolean) {
    this.onTable = onTable
  }

  walk(node: TagNode, isItem: boolean, isWhole = false): void {
    for (const child of node.children) {
      if (typeof child === 'string') {
        this.open ??= { marks: [], isItem, isWhole }
        this.open.marks.push(child)
      } else if (child.role === 'Table') {
        this.close()
        if (!this.onTable(child)) this.walk(child, isItem)
        this.close()
      } else if (PARAGRAPHS.has(child.role) || CELLS.has(child.role)) {
        // A paragraph that is all there is in a list item goes on with the item's label.
        const isOwn = !(child.role === 'P' && isItem && this.open !== undefined && this.open.isItem)
        if (isOwn) this.close()
        this.walk(child, isItem || child.role === 'LI', PARAGRAPHS.has(child.role))
        if (isOwn) this.close()
      } else {
        this.walk(child, isItem, isWhole)
      }
    }
  }

  take(): readonly TagPiece[] {
    this.close()
    const pieces = this.pieces
    this.pieces = []
    return pieces
  }

  private close(): void {
    if (this.open) this.pieces.push(this.open)
    this.open = undefined
  }
}

function rowsOf(node: TagNode): readonly TagNode[] {
  return elementsOf(node).flatMap((child) => {
    if (child.role === 'TR') return [child]
    return /^T(Head|Body|Foot)$/.test(child.role) ? rowsOf(child) : []
  })
}

const cellsOf = (row: TagNode): readonly TagNode[] => elementsOf(row).filter(({ role }) => CELLS.has(role))

const elementsOf = (node: TagNode): readonly TagNode[] =>
  node.children.filter((child): child is TagNode => typeof child !== 'string')

/** Whether the table only arranges the page around one that is wide enough to be a plan's. */
const hasInnerTable = (rows: readonly (readonly TagNode[])[]): boolean =>
  rows.some((cells) => cells.some((cell) => isWideWithin(cell)))

const isWideWithin = (node: TagNode): boolean =>
  elementsOf(node).some(
    (child) =>
      (child.role === 'Table' && rowsOf(child).some((row) => cellsOf(row).length >= FEWEST_COLUMNS)) ||
      isWideWithin(child),
  )
