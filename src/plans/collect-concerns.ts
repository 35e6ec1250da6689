import { cellText, isRow, type Block, type Cell, type RowBlock } from '../documents/source-document.ts'
import { joinPlaces, type Place } from '../domain/place.ts'
import type { Notice } from '../domain/notice.ts'
import type { ConcernKind, Priority } from '../domain/plan.ts'
import * as faults from '../domain/faults/plans.ts'
import { alignRow, type AlignedRow } from './align-row.ts'
import { beginsUnnumbered, isAnswered } from './begins-concern.ts'
import { endsConcern, parseConcernCell } from './concern-cell.ts'
import { joinText } from './join-text.ts'
import { isPageFurniture } from './page-furniture.ts'
import type { ActionRow, ConcernDraft } from './plan-draft.ts'
import { isRepeatedTail } from './repeated-tail.ts'
import { parseHeaderRow, parseSectionHeading, USUAL_COLUMNS, type Column } from './table-columns.ts'
import { endsSentence, isLostBetween, startsInside } from './text-signs.ts'

interface Collected {
  readonly concerns: readonly ConcernDraft[]
  /** Numbers, concerns and responses that the table prints again beside later actions. */
  readonly repeats: readonly string[]
  readonly notices: readonly Notice[]
}

/**
 * Gathers the rows of a plan's table under their concerns, in reading order. What belongs to no concern becomes a
 * notice with its text; nothing is dropped in silence.
 */
export function collectConcerns(blocks: readonly Block[]): Collected {
  const collector = new Collector()
  for (const block of blocks.slice(startOfTable(blocks))) {
    if (block.kind === 'row') collector.addRow(block)
    else collector.addText(block.text, block.place)
  }
  return collector.finish()
}

/** Index of the first block of the plan's table: its header row, or the first row where the header is lost. */
export function startOfTable(blocks: readonly Block[]): number {
  const header = blocks.findIndex((block) => isRow(block) && parseHeaderRow(block.cells))
  return header < 0 ? Math.max(0, blocks.findIndex(isRow)) : header
}

/** Walks the blocks once; all state of the walk is here and nowhere else. */
class Collector {
  private columns: readonly Column[] = USUAL_COLUMNS
  private section: Priority | undefined
  private kind: ConcernKind = 'concern'
  /** A heading stood last: the next number begins a concern, even where numbers start again from 1. */
  private startsSection = false
  private readonly concerns: ConcernDraft[] = []
  private readonly repeats: string[] = []
  private readonly notices: Notice[] = []

  addText(text: string, place: Place): void {
    if (this.startSection(text) || isPageFurniture(text)) return
    this.placeLoneText(text, { kind: 'row', place, cells: [[{ text, isItem: false }]], afterBreak: true })
  }

  addRow(source: RowBlock): void {
    const block = {
      ...source,
      cells: source.cells.map((cell) => (/^[-–—.\s]*$/.test(cellText(cell)) ? [] : cell)),
    }
    const header = parseHeaderRow(block.cells)
    if (header) {
      this.columns = header.columns
      if (header.kind === 'recommendation') this.kind = 'recommendation'
      return
    }
    if (block.cells.every((cell) => cell.length === 0)) return
    const filled = block.cells.filter((cell) => cell.length > 0)
    if (filled.length === 1 && this.startSection(cellText(filled[0]))) return
    if (filled.length === 1 && isPageFurniture(cellText(filled[0]))) return
    const { row, shifted } = alignRow(block.cells, this.columns)
    if (shifted) this.notices.push(faults.rowShifted(block.place, Object.keys(row)))
    this.placeRow(row, block)
  }

  finish(): Collected {
    return { concerns: this.concerns, repeats: this.repeats, notices: this.notices }
  }

  private startSection(text: string): boolean {
    const section = parseSectionHeading(text)
    if (section === undefined) return false
    if (section === 'other') return true
    this.startsSection = true
    this.section = section === 'recommendations' ? undefined : section
    this.kind = section === 'recommendations' ? 'recommendation' : 'concern'
    return true
  }

  /** A line without tabs inside the table: the rest of the concern or action that stands open, if one does. */
  private placeLoneText(text: string, block: RowBlock): void {
    const concern = this.concerns.at(-1)
    const action = cellText(concern?.rows.at(-1)?.paragraphs)
    const cell = block.cells[0]!
    if (concern && action !== '' && (!endsSentence(action) || startsInside(text)))
      this.placeRow({ action: cell }, block)
    else if (concern && !endsConcern(concern.text)) this.placeRow({ concern: cell }, block)
    else this.notices.push(faults.unplacedText(block.place, text))
  }

  private placeRow(row: AlignedRow, block: RowBlock): void {
    const { text, reference, response } = parseConcernCell(cellText(row.concern), row.response)
    const printed = cellText(row.number).replace(/[.)]$/, '')
    const current = this.concerns.at(-1)
    const hasNumbers = this.columns.includes('number')
    const begins = !hasNumbers && beginsUnnumbered(row, current)
    const isWhole = begins || (hasNumbers && isAnswered(current, row))
    const number = printed === '' && isWhole ? reference : printed
    const isSame = number === current?.number && !this.startsSection
    this.startsSection &&= number === ''
    if (begins) this.startConcern(number, text, block.place, false)
    else if (number !== '' && !isSame) this.startConcern(number, text, block.place)
    else {
      this.repeats.push(printed)
      if (text !== '') this.continueConcern(current, text, block, printed !== '')
    }
    if (row.action === undefined && row.owner === undefined && row.target === undefined) return
    const last = this.concerns.at(-1)
    if (!last) {
      this.notices.push(
        faults.unplacedText(block.place, [row.action, row.owner, row.target].map(cellText).join(' ').trim()),
      )
      return
    }
    if (last.response !== '' && response === last.response) this.repeats.push(response)
    this.replaceLast({
      ...last,
      response: last.response === '' ? response : last.response,
      place: joinPlaces(last.place, block.place),
      rows: [...last.rows, actionRow(row, block)],
    })
  }

  private startConcern(number: string, text: string, place: Place, isFragment = number === ''): void {
    this.concerns.push({
      number,
      ...(this.section ? { priority: this.section } : {}),
      kind: this.kind,
      response: '',
      text,
      isFragment,
      place,
      rows: [],
    })
  }

  /** Text in the concern column of a row without a number: the rest of the concern before, or one whose beginning is lost. */
  private continueConcern(
    current: ConcernDraft | undefined,
    text: string,
    block: RowBlock,
    isNumberAgain: boolean,
  ): void {
    // Some tables print number and concern again beside every action, where a page may cut them.
    if (current?.text === text || (isNumberAgain && current?.text.startsWith(text))) this.repeats.push(text)
    else if (current && isRepeatedTail(current.text, text)) {
      this.notices.push(faults.repeatedText(block.place, text))
    } else if (
      !current ||
      isLostBetween(current.text, text) ||
      (endsConcern(current.text) && startsInside(text))
    ) {
      this.startConcern('', text, block.place)
      this.notices.push(faults.concernBeginningLost(block.place, text))
    } else {
      const whole = joinText(current.text, text)
      const isNumbered = current.number !== '' || this.columns.includes('number')
      this.replaceLast({
        ...current,
        number: isNumbered ? current.number : parseConcernCell(whole, undefined).reference,
        text: whole,
        place: joinPlaces(current.place, block.place),
      })
    }
  }

  private replaceLast(draft: ConcernDraft): void {
    this.concerns[this.concerns.length - 1] = draft
  }
}

function actionRow(row: AlignedRow, block: RowBlock): ActionRow {
  const lines = (cell: Cell | undefined): readonly string[] => cell?.map((p) => p.text) ?? []
  return {
    paragraphs: row.action ?? [],
    owners: lines(row.owner),
    targets: lines(row.target),
    place: block.place,
    afterBreak: block.afterBreak,
  }
}
