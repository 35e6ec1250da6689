import type { Difference } from '../../domain/faults/report-check.ts'
import { visibleText } from '../../util/visible-text.ts'

/** Of a long line so much is shown before and behind the place where it differs. */
const BEFORE = 30
const BEHIND = 60

/** The first line in which two texts differ; nothing where they are equal. */
export function firstDifference(found: string, expected: string): Difference | undefined {
  if (found === expected) return undefined
  const [is, should] = [found.split('\n'), expected.split('\n')]
  const lines = Array.from({ length: Math.max(is.length, should.length) }, (_, i) => i).filter(
    (i) => is[i] !== should[i],
  )
  // Texts that differ do so in a line.
  const line = lines[0]!
  // Behind a line that is more or less all would differ.
  const more =
    is.length === should.length && lines.length > 1 ? `, the first of ${lines.length} that differ` : ''
  const [a, b] = [is[line], should[line]]
  const from = Math.max(0, commonLength(a ?? '', b ?? '') - BEFORE)
  return { where: `line ${line + 1}${more}`, found: excerpt(a, from), expected: excerpt(b, from) }
}

/** A part of a line as it can be shown; what is left out is marked. */
function excerpt(line: string | undefined, from: number): string {
  if (line === undefined) return 'no such line'
  const part = visibleText(line.slice(from, from + BEFORE + BEHIND))
  return `“${from > 0 ? '…' : ''}${part}${from + BEFORE + BEHIND < line.length ? '…' : ''}”`
}

function commonLength(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}
