import type { Layout } from './format-plan.ts'
import { makePdf } from './make-pdf.ts'
import { makeTaggedPdf, tag, type Mark, type MarkedText, type Tag } from './make-tagged-pdf.ts'
import { placePlan, SIZE, type PlacedLine } from './place-plan.ts'
import type { MadeBlock } from './plan-blocks.ts'
import { itemText } from './write-text.ts'

/** Where WinAnsi, the encoding of the pages' font, has signs that Latin 1 has not. */
const WIN_ANSI: Readonly<Record<string, string>> = { '–': '\x96', '’': '\x92', '•': '\x95' }

const drawn = (line: PlacedLine): MarkedText => ({
  x: line.x,
  y: line.y,
  text: line.text.replace(/[–’•]/g, (sign) => WIN_ANSI[sign]!),
  size: SIZE,
})

const footer = (page: number, pages: number): MarkedText => ({
  x: 270,
  y: 30,
  text: `Page ${page + 1} of ${pages}`,
  size: SIZE,
})

/** Pages whose tables are drawn with lines, without tags. */
export function writeRuledPdf(blocks: readonly MadeBlock[], layout: Layout): Uint8Array {
  const placed = placePlan(blocks, layout)
  return makePdf(
    Array.from({ length: placed.pages }, (_, page) => ({
      texts: [
        ...placed.lines.filter((line) => line.page === page).map(drawn),
        footer(page, placed.pages),
      ],
      lines: placed.rules.filter((rule) => rule.page === page).map(({ line }) => line),
    })),
  )
} // prettier-ignore

/** Pages whose paragraphs, rows and cells are told by tags; page numbers and header rows printed again are decoration. */
export function writeTaggedPdf(blocks: readonly MadeBlock[], layout: Layout): Uint8Array {
  const { lines, pages } = placePlan(blocks, layout)
  const texts = Array.from({ length: pages }, (): MarkedText[] => [])
  const counts = texts.map(() => 0)
  const marks = new Map<string, Mark[]>()
  for (const line of lines) {
    const { page, paragraph } = line
    texts[page]!.push({ ...drawn(line), ...(paragraph ? {} : { kind: 'artifact' }) })
    if (!paragraph) continue
    const key = `${paragraph.block} ${paragraph.column} ${paragraph.index}`
    marks.set(key, [...(marks.get(key) ?? []), `${page}/${counts[page]!++}`])
  }
  texts.forEach((page, i) => page.push({ ...footer(i, pages), kind: 'artifact' }))
  return makeTaggedPdf(texts, tag('Document', ...tagBlocks(blocks, marks, layout)))
}

function tagBlocks(blocks: readonly MadeBlock[], marks: ReadonlyMap<string, Mark[]>, layout: Layout): readonly Tag[] {
  const tags: { role: string; children: Tag[] | Mark[]; width: number }[] = []
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'line') tags.push({ role: 'P', children: marks.get(`${i} -1 0`)!, width: 0 })
    if (block.kind !== 'row') continue
    const cells = block.cells.map((cell, column) => {
      const paragraphs = cell.map((_, index) => marks.get(`${i} ${column} ${index}`)!)
      const roleOf = (index: number): string => (itemText(cell[index]!) === undefined ? 'P' : 'LI')
      const children = layout.hasParagraphTags
        ? paragraphs.map((own, index) => tag(roleOf(index), ...own))
        : paragraphs.flat()
      return tag(block.isHeader ? 'TH' : 'TD', ...children)
    })
    const open = tags.at(-1)
    const row = tag('TR', ...cells)
    if (open?.role === 'Table' && open.width === cells.length) (open.children as Tag[]).push(row)
    else tags.push({ role: 'Table', children: [row], width: cells.length })
  }
  return tags
} // prettier-ignore
