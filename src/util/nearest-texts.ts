import { compareCodeUnits } from './compare-code-units.ts'

/**
 * Those of the known texts that take the fewest edits (Levenshtein 1966) to become the wanted one, nearest first.
 *
 * @param most so many edits at most; default: any number
 */
export function nearestTexts(
  wanted: string,
  known: readonly string[],
  count: number,
  most = Infinity,
): readonly string[] {
  return known
    .map((text) => ({ text, distance: editDistance(wanted, text) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || compareCodeUnits(a.text, b.text))
    .slice(0, count)
    .map(({ text }) => text)
}

function editDistance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()]
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + Number(a[i] !== b[j])))
    row = next
  }
  return row[b.length]!
}
