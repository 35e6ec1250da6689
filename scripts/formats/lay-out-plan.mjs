// @ts-check

/**
 * @typedef {object} Paragraph
 * @property {string} text `''`: a blank line, as authors put in to bring owners beside their actions
 * @property {boolean} isItem
 *
 * @typedef {object} Cell
 * @property {readonly Paragraph[]} paragraphs
 * @property {number} rows how many rows it covers
 * @property {number} columns how many columns it covers
 *
 * @typedef {object} Layout
 * @property {'empty' | 'merged' | 'paragraphs' | 'aligned'} actions how several actions of one concern are set: a row
 * each with the first two cells empty or merged, or all in one row as paragraphs, their owners aligned or not
 * @property {'second' | 'across'} headings where "Priority concerns" stands: in the second cell, or over all columns
 *
 * @typedef {object} PlanPage
 * @property {readonly string[]} cover lines before the table, in order
 * @property {readonly string[]} header the table's header row
 * @property {readonly (readonly (Cell | undefined)[])[]} rows five cells each; undefined: covered by another
 *
 * @typedef {import('../../src/domain/plan.ts').Plan} Plan
 * @typedef {import('../../src/domain/plan.ts').Action} Action
 */

const HEADER = [
  '1. Rec No',
  '2. Concerns',
  '3. Response Action Taken/Planned',
  '4. Responsible Owner',
  '5. Target Date',
]

/** Width of the five columns in centimetres, on A4 across. */
export const COLUMN_WIDTHS = [1.4, 6.2, 11.6, 3.4, 2.9]

/** Characters of 10-point Arial on a line of a column, for blank lines that bring two columns level. */
const CHARACTERS_PER_LINE = COLUMN_WIDTHS.map((width) => Math.floor((width - 0.3) * 5.9))

/**
 * The pages of a plan as HMPPS publishes them, before any format.
 *
 * @param {Plan} plan
 * @param {readonly string[]} cover
 * @param {Layout} layout
 * @returns {PlanPage}
 */
export function layOutPlan(plan, cover, layout) {
  /** @type {(Cell | undefined)[][]} */
  const rows = []
  let section
  for (const concern of plan.concerns) {
    if (concern.priority !== section) rows.push(headingRow(concern.priority, layout))
    section = concern.priority
    const number = concern.number === '' ? '' : `${concern.number}.`
    const inOneRow = layout.actions === 'paragraphs' || layout.actions === 'aligned'
    const groups = inOneRow ? [concern.actions] : concern.actions.map((action) => [action])
    for (const [i, actions] of (groups.length === 0 ? [[]] : groups).entries()) {
      const covers = layout.actions === 'merged' ? groups.length : 1
      const isCovered = layout.actions === 'merged' && i > 0
      const own = i === 0
      rows.push([
        isCovered ? undefined : cell(own && number !== '' ? [line(number)] : [], covers),
        isCovered ? undefined : cell(own ? [line(concern.text)] : [], covers),
        ...answerCells(actions, layout.actions === 'aligned'),
      ])
    }
  }
  return { cover, header: HEADER, rows }
}

/**
 * @param {string | undefined} priority
 * @param {Layout} layout
 */
function headingRow(priority, layout) {
  const heading = [line(priority === 'key' ? 'Key concerns' : 'Priority concerns')]
  return layout.headings === 'across'
    ? [{ paragraphs: heading, rows: 1, columns: 5 }, undefined, undefined, undefined, undefined]
    : [cell([]), cell(heading), cell([]), cell([]), cell([])]
}

/**
 * @param {readonly Action[]} actions
 * @param {boolean} isAligned
 */
function answerCells(actions, isAligned) {
  const blocks = actions.map((action) => [
    actionParagraphs(action.text),
    action.owner === '' ? [] : [line(action.owner)],
    action.target.printed === '' ? [] : [line(action.target.printed)],
  ])
  return [0, 1, 2].map((column) =>
    cell(blocks.flatMap((block) => [...(block[column] ?? []), ...(isAligned ? filling(block, column) : [])])),
  )
}

/**
 * Blank lines that bring a column to the height of the row's highest.
 *
 * @param {readonly (readonly Paragraph[])[]} block
 * @param {number} column
 */
function filling(block, column) {
  const heights = block.map((paragraphs, i) => {
    const width = CHARACTERS_PER_LINE[i + 2] ?? 1
    return paragraphs.reduce((sum, { text }) => sum + Math.ceil(text.length / width), 0)
  })
  const lines = Math.max(...heights) - (heights[column] ?? 0)
  return Array.from({ length: lines + 1 }, () => line(''))
}

/**
 * @param {string} text lines; those of a list begin with a bullet
 * @returns {Paragraph[]}
 */
const actionParagraphs = (text) =>
  text.split('\n').map((part) => (part.startsWith('• ') ? { text: part.slice(2), isItem: true } : line(part)))

/**
 * @param {string} text
 * @returns {Paragraph}
 */
const line = (text) => ({ text, isItem: false })

/**
 * @param {readonly Paragraph[]} paragraphs
 * @param {number} [rows]
 * @returns {Cell}
 */
const cell = (paragraphs, rows = 1) => ({ paragraphs, rows, columns: 1 })
