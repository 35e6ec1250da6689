import type { Rule } from './pdf-page.ts'

/** The lines of one table on one page: where its columns and rows begin and end, and which of their sides are drawn. */
export interface RuleGrid {
  /** x of the sides of columns, from left to right. */
  readonly xs: readonly number[]
  /** y of the sides of rows, from top to bottom. */
  readonly ys: readonly number[]
  /** Whether a line is drawn left of column `column` along row `row`. */
  readonly hasVertical: (column: number, row: number) => boolean
  /** Whether a line is drawn above row `row` along column `column`; `row` may be one too many, for the last line. */
  readonly hasHorizontal: (column: number, row: number) => boolean
}

/** Lines nearer to each other than this, in points, are one. */
const NEAR = 3
/** A page with more lines is a drawing. */
const MOST_RULES = 4000
/** A grid of more fields is graph paper. */
const MOST_FIELDS = 5000
/** The share of a side that must be drawn. */
const DRAWN_SHARE = 0.5

/** The tables that a page's rules draw, from top to bottom: groups of lines that cross, with two columns or more. */
export function ruleGrids(rules: readonly Rule[]): readonly RuleGrid[] {
  if (rules.length > MOST_RULES) return []
  const merged = [...mergeRules(rules, true), ...mergeRules(rules, false)]
  return crossingGroups(merged)
    .flatMap(gridOf)
    .sort((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!)
}

/** Lines drawn piece by piece or twice become one. */
function mergeRules(rules: readonly Rule[], isVertical: boolean): readonly Rule[] {
  const own = rules.filter((rule) => rule.isVertical === isVertical)
  return clusters(own.map(({ at }) => at)).flatMap((at) => {
    const level = own.filter((rule) => Math.abs(rule.at - at) <= NEAR / 2 + 0.01)
    const pieces: Rule[] = []
    for (const rule of [...level].sort((a, b) => a.from - b.from)) {
      const open = pieces.at(-1)
      if (open && rule.from <= open.to + NEAR)
        pieces[pieces.length - 1] = { ...open, to: Math.max(open.to, rule.to) }
      else pieces.push({ ...rule, at })
    }
    return pieces
  })
}

/** The middles of values that lie near each other, ascending. */
function clusters(values: readonly number[]): readonly number[] {
  const groups: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const open = groups.at(-1)
    if (open && value - open[0]! <= NEAR) open.push(value)
    else groups.push([value])
  }
  return groups.map((group) => (group[0]! + group.at(-1)!) / 2)
}

function crossingGroups(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const group = rules.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (group[root] !== root) root = group[root]!
    return root
  }
  const verticals = rules.flatMap((rule, i) => (rule.isVertical ? [i] : []))
  for (const [i, rule] of rules.entries()) {
    if (rule.isVertical) continue
    for (const v of verticals) if (isCrossing(rules[v]!, rule)) group[rootOf(v)] = rootOf(i)
  }
  const groups = new Map<number, Rule[]>()
  for (const [i, rule] of rules.entries()) {
    const root = rootOf(i)
    const own = groups.get(root)
    if (own) own.push(rule)
    else groups.set(root, [rule])
  }
  return [...groups.values()]
}

const isCrossing = (vertical: Rule, horizontal: Rule): boolean =>
  vertical.at >= horizontal.from - NEAR &&
  vertical.at <= horizontal.to + NEAR &&
  horizontal.at >= vertical.from - NEAR &&
  horizontal.at <= vertical.to + NEAR

function gridOf(rules: readonly Rule[]): readonly RuleGrid[] {
  const verticals = rules.filter(({ isVertical }) => isVertical)
  const horizontals = rules.filter(({ isVertical }) => !isVertical)
  const xs = clusters(verticals.map(({ at }) => at))
  // A row that the page cuts may have no line below it: its sides end where the table does.
  const ends = verticals.flatMap(({ from, to }) => [from, to])
  const [top, bottom] = [Math.min(...ends), Math.max(...ends)]
  const lines = clusters(horizontals.map(({ at }) => at))
  const ys = [
    ...(lines[0] === undefined || top < lines[0] - NEAR ? [top] : []),
    ...lines,
    ...(lines.length === 0 || bottom > lines.at(-1)! + NEAR ? [bottom] : []),
  ]
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_FIELDS) return []
  const columns = xs.length - 1
  const upright = ys.slice(0, -1).flatMap((y, row) => xs.map((x) => isDrawn(verticals, x, y, ys[row + 1]!)))
  const level = ys.flatMap((y) =>
    xs.slice(0, -1).map((x, column) => isDrawn(horizontals, y, x, xs[column + 1]!)),
  )
  return [
    {
      xs,
      ys,
      hasVertical: (column, row) => upright[row * xs.length + column] ?? false,
      hasHorizontal: (column, row) => level[row * columns + column] ?? false,
    },
  ]
}

function isDrawn(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const drawn = rules
    .filter((rule) => Math.abs(rule.at - at) <= NEAR)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0)
  return drawn >= (to - from) * DRAWN_SHARE
}
