import { mapPoint, multiply, toMatrix, type Matrix } from './matrix.ts'
import type { OpenPage, PdfLibrary } from './pdf-library.ts'
import type { Dot, PageDrawing, PdfPage, Rule } from './pdf-page.ts'

/** A filled shape or a line at most so thick, in points, is a rule. */
const THICKEST = 3
/** Shorter ones are parts of letters and pictures. */
const SHORTEST = 4
/** A line may lean by so much and still be level. */
const LEAN = 0.7

type Point = readonly [x: number, y: number]

/** What is drawn on a page beside its text, in the coordinates of `TextRun`. */
export async function pageDrawing(
  page: OpenPage,
  { rotation }: Pick<PdfPage, 'rotation'>,
  { OPS }: Pick<PdfLibrary, 'OPS'>,
): Promise<PageDrawing> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules: Rule[] = []
  const dots: Dot[] = []
  const stack: Matrix[] = []
  let matrix = toMatrix(page.getViewport({ scale: 1, rotation }).transform)
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i] as readonly unknown[] | null
    switch (operator) {
      case OPS.save:
        stack.push(matrix)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        matrix = stack.pop() ?? matrix
        break
      case OPS.transform:
        matrix = multiply(matrix, toMatrix(args ?? []))
        break
      case OPS.paintFormXObjectBegin:
        stack.push(matrix)
        if (Array.isArray(args?.[0])) matrix = multiply(matrix, toMatrix(args[0]))
        break
      case OPS.constructPath:
        addPath(args ?? [], matrix, OPS, { rules, dots })
        break
      default:
    }
  }
  return { rules, dots }
}

function addPath(
  args: readonly unknown[],
  matrix: Matrix,
  OPS: PdfLibrary['OPS'],
  drawing: { readonly rules: Rule[]; readonly dots: Dot[] },
): void {
  const [painting, [numbers] = [null]] = args as [number, [Float32Array | null]?]
  const isStroked = [OPS.stroke, OPS.closeStroke].includes(painting)
  const isFilled = [OPS.fill, OPS.eoFill].includes(painting)
  const isBoth = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke].includes(
    painting,
  )
  if (!numbers || !(isStroked || isFilled || isBoth)) return
  for (const points of subpaths(numbers, matrix)) {
    const thin = thinRule(points)
    if (thin) drawing.rules.push(thin)
    else if (isStroked || isBoth) for (const rule of edgeRules(points)) drawing.rules.push(rule)
    const dot = isStroked ? undefined : dotOf(points)
    if (dot) drawing.dots.push(dot)
  }
}

/** pdf.js's numbers for the steps of a path, each with how many numbers follow it. */
const MOVE = 0
const NUMBERS_AFTER: readonly number[] = [2, 2, 6, 4, 0]

/** The corners of each part of a path; where it bends, only the ends of the bend. */
function subpaths(numbers: Float32Array, matrix: Matrix): readonly (readonly Point[])[] {
  const paths: Point[][] = []
  for (let at = 0; at < numbers.length;) {
    const step = numbers[at]!
    const length = NUMBERS_AFTER[step]
    if (length === undefined) return []
    const open = paths.at(-1)
    if (step === MOVE || open === undefined) paths.push([])
    if (length > 0) paths.at(-1)!.push(mapPoint(matrix, numbers[at + length - 1]!, numbers[at + length]!))
    else if (open?.[0]) open.push(open[0])
    at += length + 1
  }
  return paths
}

/** The rule that a thin shape is. */
function thinRule(points: readonly Point[]): Rule | undefined {
  const [left, right] = rangeOf(points.map(([x]) => x))
  const [top, bottom] = rangeOf(points.map(([, y]) => y))
  const [width, height] = [right - left, bottom - top]
  if (height <= THICKEST && width >= SHORTEST && width > height)
    return { isVertical: false, at: (top + bottom) / 2, from: left, to: right }
  if (width <= THICKEST && height >= SHORTEST)
    return { isVertical: true, at: (left + right) / 2, from: top, to: bottom }
  return undefined
}

/** Smallest and largest bullet, in points. */
const DOT_SIZES = [1.5, 8] as const

/** A small filled shape as wide as high: browsers draw the bullets of lists so. */
function dotOf(points: readonly Point[]): Dot | undefined {
  const [left, right] = rangeOf(points.map(([x]) => x))
  const [top, bottom] = rangeOf(points.map(([, y]) => y))
  const [width, height] = [right - left, bottom - top]
  const isDot = [width, height].every((size) => size >= DOT_SIZES[0] && size <= DOT_SIZES[1])
  return isDot && Math.abs(width - height) < 1 ? { x: (left + right) / 2, y: (top + bottom) / 2 } : undefined
}

const rangeOf = (values: readonly number[]): readonly [number, number] =>
  values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity])

/** The level and upright sides of a drawn shape. */
const edgeRules = (points: readonly Point[]): readonly Rule[] =>
  points.flatMap((point, i) => {
    const next = points[i + 1]
    if (!next) return []
    const isLevel = Math.abs(point[1] - next[1]) <= LEAN || Math.abs(point[0] - next[0]) <= LEAN
    const side = isLevel ? thinRule([point, next]) : undefined
    return side ? [side] : []
  })
