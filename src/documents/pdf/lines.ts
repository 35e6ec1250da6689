import type { TextRun } from './pdf-page.ts'

/** A line of text of one cell or column. */
export interface TextLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly page: number
  /** What it was joined from, from left to right. */
  readonly runs: readonly TextRun[]
}

/** Shares of the font's height; measured on pages of Word, LibreOffice and Chromium. */
const SAME_LINE = 0.45
const BLANK_GAP = 0.15

/** The lines that runs of one cell make, from top to bottom; raised and lowered figures stay in their line. */
export function groupLines(runs: readonly TextRun[], page: number): readonly TextLine[] {
  const lines: { readonly runs: TextRun[]; tallest: TextRun }[] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1)
    if (line && Math.abs(run.y - line.tallest.y) < SAME_LINE * Math.max(run.size, line.tallest.size)) {
      line.runs.push(run)
      if (run.size > line.tallest.size) line.tallest = run
    } else lines.push({ runs: [run], tallest: run })
  }
  return lines.map((line) => joinRuns(line.runs, line.tallest, page))
}

/** Joins the runs of a line by the gaps between them: a gap as wide as a blank is one, a ligature drawn alone is not. */
function joinRuns(runs: readonly TextRun[], tallest: TextRun, page: number): TextLine {
  const ordered = [...runs].sort((a, b) => a.x - b.x)
  let text = ''
  let last: TextRun | undefined
  for (const run of ordered) {
    if (last && isDrawnTwice(last, run)) continue
    const gap = last ? run.x - (last.x + last.width) : 0
    if (last && (run.afterBlank || gap > BLANK_GAP * Math.min(run.size, last.size))) text += ' '
    text += run.text
    last = run
  }
  return {
    text,
    left: ordered[0]!.x,
    right: ordered.reduce((most, run) => Math.max(most, run.x + run.width), 0),
    y: tallest.y,
    size: tallest.size,
    page,
    runs: ordered,
  }
}

/** The narrowest gap between columns, in heights of the font; justified lines have such gaps too, but not above each other. */
const COLUMN_GAP = 0.6

/** A line in the pieces between which a column may end. */
export function splitLine(line: TextLine): readonly TextLine[] {
  const pieces: TextRun[][] = []
  for (const run of line.runs) {
    const last = pieces.at(-1)?.at(-1)
    if (last && run.x - (last.x + last.width) < COLUMN_GAP * Math.max(run.size, last.size))
      pieces.at(-1)!.push(run)
    else pieces.push([run])
  }
  return pieces.map((runs) => joinRuns(runs, tallestOf(runs), line.page))
}

const tallestOf = (runs: readonly TextRun[]): TextRun =>
  runs.reduce((most, run) => (run.size > most.size ? run : most))

/** Some programs draw bold letters by drawing them twice. */
const isDrawnTwice = (a: TextRun, b: TextRun): boolean =>
  a.text === b.text && Math.abs(a.x - b.x) < 0.2 * a.size && Math.abs(a.y - b.y) < 0.2 * a.size
