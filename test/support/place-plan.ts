import type { Layout } from './format-plan.ts'
import { gridLines, type PdfLine } from './make-pdf.ts'
import type { MadeBlock, MadeCell } from './plan-blocks.ts'
import { wrapLine } from './wrap-line.ts'
import { itemText } from './write-text.ts'

/** A line of text at its place, and the paragraph that it is part of; a header row printed again is part of none. */
export interface PlacedLine {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly text: string
  readonly paragraph: PlacedParagraph | undefined
}

/** Block, column and number within its cell; column -1: outside tables. */
export interface PlacedParagraph {
  readonly block: number
  readonly column: number
  readonly index: number
}

export interface PlacedPlan {
  readonly pages: number
  readonly lines: readonly PlacedLine[]
  /** Sides of cells by page. */
  readonly rules: readonly { readonly page: number; readonly line: PdfLine }[]
}

export const SIZE = 9
const LEADING = 11
const [LEFT, TOP, PADDING, PARAGRAPH_GAP, ITEM_INDENT] = [30, 760, 4, 5, 8]

/** Columns of names and dates, in points. */
const NARROW = 110

/** The sides of a table's columns, by how many it has; 540 points in all. */
const COLUMNS: Readonly<Record<number, readonly number[]>> = {
  2: [200, 340],
  3: [100, 240, 200],
  5: [40, 150, 190, 85, 75],
  6: [36, 126, 62, 162, 82, 72],
}
/** Five columns without one of numbers. */
const UNNUMBERED = [150, 66, 172, 80, 72]

interface CellLine {
  readonly text: string
  readonly index: number
  readonly indent: number
  /** How far the line stands below the top of its cell. */
  readonly down: number
}

/** Lays blocks out on pages, one below the other; a row that does not fit goes over the end of its page. */
export function placePlan(blocks: readonly MadeBlock[], layout: Layout): PlacedPlan {
  const placer = new Placer(layout)
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'line') placer.addLine(block.text, i)
    if (block.kind === 'row') placer.addRow(block.cells, i, block.isHeader === true)
  }
  return placer
}

class Placer implements PlacedPlan {
  readonly lines: PlacedLine[] = []
  readonly rules: { page: number; line: PdfLine }[] = []
  pages = 1
  private y = TOP
  private readonly layout: Layout
  /** Number of columns of the table that stands open. */
  private width = 0
  private header: MadeCell[] | undefined

  constructor(layout: Layout) {
    this.layout = layout
  }

  private get bottom(): number {
    return TOP - this.layout.pageHeight
  }

  addLine(text: string, block: number): void {
    this.width = 0
    const lines = wrapLine(text, SIZE, 540)
    if (this.y - lines.length * LEADING < this.bottom) this.newPage()
    for (const line of lines) {
      this.y -= LEADING
      this.put(LEFT, this.y, line, { block, column: -1, index: 0 })
    }
    // A blank line: with less between lines that all stand alone, no one could tell where a paragraph ends.
    this.y -= LEADING
  }

  addRow(cells: readonly MadeCell[], block: number, isHeader: boolean): void {
    const isNumbered = this.header === undefined || this.header.length === 6 || /rec no/i.test(this.header[0]![0]!)
    if (isHeader) this.header = [...cells]
    const isUnnumbered = cells.length === 5 && (isHeader ? !/rec no/i.test(cells[0]![0]!) : !isNumbered)
    // Tables that touch would be one.
    if (this.width !== cells.length) this.y -= LEADING
    this.width = cells.length
    const widths = isUnnumbered ? UNNUMBERED : COLUMNS[cells.length]!
    const sides = widths.reduce<readonly number[]>((all, width) => [...all, all.at(-1)! + width], [LEFT])
    const columns = cells.map((cell, i) => cellLines(cell, widths[i]! - 2 * PADDING))
    this.placeRow(columns, sides, block, isHeader)
  } // prettier-ignore

  private placeRow(columns: readonly CellLine[][], sides: readonly number[], block: number, isHeader: boolean): void {
    let rest = columns
    for (let part = 0; ; part++) {
      const room = this.y - this.bottom - 2 * PADDING
      const isFitting = rest.every((lines) => lines.every(({ down }) => down <= room))
      const heads = rest.map((lines, column) => linesAbove(lines, room, sides[column + 1]! - sides[column]!))
      // A row is not cut for its sake alone: something of every cell stands above the break.
      const isCuttable = !isHeader && rest.every((lines, column) => lines.length === 0 || heads[column]!.length > 0)
      if (!isFitting && (!isCuttable || room < 3 * LEADING) && this.y < this.top) {
        this.startTablePage(sides)
        continue
      }
      const above = rest.map((lines, column) => {
        if (isFitting) return lines
        const own = heads[column]!
        return own.length > 0 ? own : lines.filter(({ down }) => down === lines[0]!.down)
      })
      this.drawRow(above, sides, block, isFitting)
      if (isFitting) return
      rest = rest.map((lines, column) => moveUp(lines.slice(above[column]!.length)))
      this.startTablePage(sides)
    }
  } // prettier-ignore

  /** Where the first row of a page after the first begins. */
  private top = TOP

  private startTablePage(sides: readonly number[]): void {
    this.newPage()
    const { header } = this
    if (header?.length === sides.length - 1 && this.layout.repeatsHeader) {
      const columns = header.map((cell, i) => cellLines(cell, sides[i + 1]! - sides[i]! - 2 * PADDING))
      this.drawRow(columns, sides, undefined, true)
    }
    this.top = this.y
  }

  private newPage(): void {
    this.pages++
    this.y = TOP
    this.top = TOP
  }

  private drawRow(
    columns: readonly (readonly CellLine[])[],
    sides: readonly number[],
    block: number | undefined,
    isWhole: boolean,
  ): void {
    const height = Math.max(LEADING, ...columns.flatMap((lines) => lines.map(({ down }) => down))) + 2 * PADDING
    const bottom = this.y - height
    columns.forEach((lines, column) => {
      for (const { text, index, indent, down } of lines) {
        const paragraph = block === undefined ? undefined : { block, column, index }
        this.put(sides[column]! + PADDING + indent, this.y - PADDING - down + 2, text, paragraph)
      }
    })
    for (const line of gridLines(sides, [this.y, bottom]))
      if (isWhole || this.layout.cutRows === 'closed' || line[1] !== bottom || line[3] !== bottom)
        this.rules.push({ page: this.pages - 1, line })
    this.y = bottom
  } // prettier-ignore

  private put(x: number, y: number, text: string, paragraph: PlacedParagraph | undefined): void {
    this.lines.push({ page: this.pages - 1, x, y, text, paragraph })
  }
}

function cellLines(cell: MadeCell, width: number): CellLine[] {
  let down = 0
  return cell.flatMap((paragraph, index) => {
    if (index > 0) down += PARAGRAPH_GAP
    const item = itemText(paragraph)
    const indent = item === undefined ? 0 : ITEM_INDENT
    return wrapLine(item ?? paragraph, SIZE, width - indent).flatMap((text, i): CellLine[] => {
      down += LEADING
      const bullet = item !== undefined && i === 0 ? [{ text: '•', index, indent: 0, down }] : []
      return [...bullet, { text, index, indent, down }]
    })
  })
}

/**
 * The lines of a cell that stand above a page's end. Of several names or dates none is parted: on two pages, "Prison Group"
 * and "Director" could as well be two owners.
 */
function linesAbove(lines: readonly CellLine[], room: number, width: number): CellLine[] {
  const fitting = lines.filter(({ down }) => down <= room)
  const isParted = fitting.at(-1)?.index === lines[fitting.length]?.index
  const isOneOfSeveral = new Set(lines.map(({ index }) => index)).size > 1
  return width < NARROW && isParted && isOneOfSeveral
    ? fitting.filter(({ index }) => index !== fitting.at(-1)!.index)
    : fitting
}

/** What is left of a cell, from the top of its next page. */
function moveUp(lines: readonly CellLine[]): CellLine[] {
  const by = (lines[0]?.down ?? LEADING) - LEADING
  return lines.map((line) => ({ ...line, down: line.down - by }))
}
