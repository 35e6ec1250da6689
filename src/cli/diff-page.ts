import pc from 'picocolors'
import { groupBy } from '../util/group-by.ts'
import { groupDigits } from './count-of.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100
/** Of a long list so much is shown on a terminal. */
const MOST = 25

/** How the explanation of a difference is laid out. */
export interface DiffPage {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  /** Wrapped lines of a text. @param depth how many steps it is indented */
  text(text: string, depth: number): readonly string[]
  /** The first lines of a list, and what there is besides. */
  list<T>(items: readonly T[], linesOf: (item: T) => readonly string[], depth: number): readonly string[]
  /** Items under what holds for all of them; each heading once, in the order in which they first come. */
  groups<T>(
    items: readonly T[],
    headingOf: (item: T) => string,
    linesOf: (item: T) => readonly string[],
  ): readonly string[]
}

export function diffPage({ columns = WIDTH, hasColours }: Output): DiffPage {
  const width = Math.min(columns, WIDTH)
  const { bold, dim } = pc.createColors(hasColours)
  const text: DiffPage['text'] = (content, depth) => indentText(content, width, '  '.repeat(depth))
  const moreLines = (count: number, depth: number): readonly string[] =>
    text(`And ${groupDigits(count - MOST)} more: --format json has all of them.`, depth)
  const list: DiffPage['list'] = (items, linesOf, depth) => [
    ...items.slice(0, MOST).flatMap(linesOf),
    ...(items.length > MOST ? moreLines(items.length, depth) : []),
  ]
  return {
    bold,
    dim,
    text,
    list,
    groups(items, headingOf, linesOf) {
      let room = MOST
      const lines = [...groupBy(items, headingOf)].flatMap(([heading, own]) => {
        const shown = own.slice(0, room)
        room -= shown.length
        return shown.length === 0 ? [] : [...text(`${asHeading(heading)}:`, 1), ...shown.flatMap(linesOf)]
      })
      return items.length > MOST ? [...lines, ...moreLines(items.length, 1)] : lines
    },
  }
}

/** With a capital, but for an id. */
const asHeading = (text: string): string =>
  /^\S*\d/.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** `7 → 9`; one number where the two are equal. */
export const arrow = (before: number, after: number): string =>
  before === after ? groupDigits(after) : `${groupDigits(before)} → ${groupDigits(after)}`

/** Ids in a line, the first of many; what is of one plan names it once: `alpha-2022#1, 2, 3`. */
export function idList(ids: readonly string[]): string {
  const shown = ids.slice(0, MOST).map((id, i) => {
    const plan = id.replace(/#.*$/s, '#')
    return plan !== id && ids[i - 1]?.startsWith(plan) ? id.slice(plan.length) : id
  })
  return ids.length > MOST
    ? `${shown.join(', ')} and ${groupDigits(ids.length - MOST)} more`
    : shown.join(', ')
}
