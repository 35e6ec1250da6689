import { style } from './chart-style.ts'
import type { MarkupElement, MarkupNode } from './svg-markup.ts'

/** What is said for readers of the screen, for the pointer and for style sheets: a picture with one name has none of it. */
const UNSAID = /^(?:role|aria-.*|class|pointer-events|font-family|stroke-miterlimit)$/
const MEASURES = /^(?:d|transform|x|y|x1|x2|y1|y2|dy|width|height|stroke-width|font-size)$/
/** Passed on to what is within, so that it needs saying only once. */
const INHERITED = /^(?:fill|stroke|stroke-width|stroke-dasharray|font-size|font-weight|text-anchor)$/
/** What holds where nothing is said. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['font-size', String(style.text)],
  ['opacity', '1'],
])
const SHAPES: readonly string[] = ['path', 'rect', 'line']

/** The same picture in fewer characters: what two nodes have in common is said once, numbers have one decimal place. */
export function slimNodes(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [node] : slimElement(node)))
}

function slimElement(element: MarkupElement): readonly MarkupNode[] {
  // What is defined here is painted elsewhere.
  if (element.tag === 'defs') return [element]
  const own = new Map(
    [...element.attributes]
      .filter(([name]) => !UNSAID.test(name))
      .map(([name, value]) => [name, slimValue(name, value)] as const)
      .filter(([name, value]) => DEFAULTS.get(name) !== value),
  )
  if (own.get('display') === 'none') return []
  if (element.tag === 'g') return slimGroup(own, slimNodes(element.children))
  const isUnpainted = !own.has('fill') && !own.has('stroke')
  if (isUnpainted && SHAPES.includes(element.tag)) return []
  return [{ ...element, attributes: placed(element, own), children: slimNodes(element.children) }]
}

/** A group that says nothing gives way to its children; what all of them say, a group says for them. */
function slimGroup(
  attributes: ReadonlyMap<string, string>,
  children: readonly MarkupNode[],
): readonly MarkupNode[] {
  if (children.length === 0) return []
  const said = new Map(
    [...attributes].filter(([name, value]) => name !== 'transform' || value !== 'translate(0,0)'),
  )
  const [first, ...others] = children.filter((child) => typeof child !== 'string')
  const common = [...(first?.attributes ?? [])].filter(
    ([name, value]) =>
      INHERITED.test(name) &&
      others.length > 0 &&
      others.every((child) => child.attributes.get(name) === value),
  )
  if (common.length === 0 && said.size === 0) return children
  return [
    {
      tag: 'g',
      attributes: new Map([...said, ...common]),
      children: children.map((child) => (typeof child === 'string' ? child : without(child, common))),
    },
  ]
}

function without(element: MarkupElement, taken: readonly (readonly [string, string])[]): MarkupElement {
  const attributes = new Map(element.attributes)
  for (const [name] of taken) attributes.delete(name)
  return { ...element, attributes }
}

function slimValue(name: string, value: string): string {
  if (name === 'font-size') return value.replace(/px$/, '')
  if (!MEASURES.test(name)) return value
  return value.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10))
}

/** A line of text that is only moved stands at `x` and `y`. */
function placed(
  { tag, children }: MarkupElement,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const [, x, y] = /^translate\(([^,]+),([^,)]+)\)$/.exec(attributes.get('transform') ?? '') ?? []
  const isLine = tag === 'text' && children.every((child) => typeof child === 'string')
  if (!isLine || x === undefined || y === undefined) return attributes
  const { transform: _, ...rest } = Object.fromEntries(attributes)
  return new Map([['x', x], ['y', y], ...Object.entries(rest)])
}
