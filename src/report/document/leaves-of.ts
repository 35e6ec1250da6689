import type { Block } from './block.ts'
import type { Inline } from './inline.ts'

/** An Inline that holds no other: our own words, a figure, data, a quote, a place, code, a break. */
export type Leaf = Exclude<
  Inline,
  readonly Inline[] | { readonly kind: 'strong' | 'emphasis' } | { readonly kind: 'link' }
>

/** The parts of running text in reading order. */
export function inlineLeaves(content: Inline): readonly Leaf[] {
  if (typeof content === 'string') return [content]
  if (isList(content)) return content.flatMap(inlineLeaves)
  switch (content.kind) {
    case 'strong':
    case 'emphasis':
    case 'link':
      return inlineLeaves(content.content)
    case 'figure':
    case 'data':
    case 'quote':
    case 'place':
    case 'code':
    case 'break':
      return [content]
  }
}

/** The blocks with all that stand in them, in reading order. */
export const allBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'group') return [block, ...allBlocks(block.blocks)]
    if (block.kind === 'list') return [block, ...block.items.flatMap((item) => allBlocks(item.blocks ?? []))]
    return [block]
  })

/** The running text that stands in a block itself, not in blocks within it. */
export function textOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'list':
      return block.items.map(({ content }) => content)
    case 'grid':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap(({ cells }) => cells),
      ]
    case 'chart':
      return [block.chart.finding]
    case 'table':
    case 'group':
      return []
  }
}

const isList = (content: Exclude<Inline, string>): content is readonly Inline[] => Array.isArray(content)
