import type { Layout } from './format-plan.ts'
import type { MadeBlock, MadeCell, MadeRow } from './plan-blocks.ts'

export const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Blocks with the tables in which their rows stand; breaks are left out. */
export function groupTables(
  blocks: readonly MadeBlock[],
): readonly (string | readonly Extract<MadeBlock, { kind: 'row' }>[])[] {
  const groups: (string | Extract<MadeBlock, { kind: 'row' }>[])[] = []
  for (const block of blocks) {
    const open = groups.at(-1)
    if (block.kind === 'line') groups.push(block.text)
    else if (block.kind === 'row' && typeof open === 'object' && open[0]!.cells.length === block.cells.length)
      open.push(block)
    else if (block.kind === 'row') groups.push([block])
  }
  return groups
}

/** Whether a paragraph is an item of a list, and its text without the bullet. */
export const itemText = (paragraph: string): string | undefined =>
  paragraph.startsWith('• ') ? paragraph.slice(2) : undefined

export function writeHtml(blocks: readonly MadeBlock[]): string {
  const body = groupTables(blocks).map((group) => {
    if (typeof group === 'string') return `<p>${escapeMarkup(group)}</p>`
    const rows = group.map(
      ({ cells }) => `<tr>${cells.map((cell) => `<td>${cellMarkup(cell)}</td>`).join('')}</tr>`,
    )
    return `<table>${rows.join('\n')}</table>`
  })
  return `<!doctype html><html lang="en"><body>${body.join('\n')}</body></html>`
}

/** A cell's paragraphs and lists as HTML. */
const cellMarkup = (cell: MadeCell): string =>
  cell
    .map((paragraph) => {
      const item = itemText(paragraph)
      return item === undefined
        ? `<p>${escapeMarkup(paragraph)}</p>`
        : `<ul><li>${escapeMarkup(item)}</li></ul>`
    })
    .join('')

/** What a host prints where a page ends. */
const pageEnd = (chance: () => number): string =>
  ['\n', '\f', '\nPage 3: Action plan and report\n', '\n7\n'][Math.floor(chance() * 4)]!

export function writeMarkdown(blocks: readonly MadeBlock[], chance: () => number): string {
  const lines = blocks.flatMap((block, i) => {
    if (block.kind === 'break') return [pageEnd(chance)]
    if (block.kind === 'line') return [block.text, '']
    const cells = block.cells.map((cell) => cell.join('<br>').replaceAll('|', '\\|'))
    const isFirst = blocks[i - 1]?.kind === 'line' || block.isHeader === true
    const line = `| ${cells.join(' | ')} |`
    return isFirst ? [line, `|${block.cells.map(() => '---').join('|')}|`] : [line]
  })
  return lines.join('\n') + '\n'
}

export function writeText(blocks: readonly MadeBlock[], layout: Layout, chance: () => number): string {
  const lines = blocks.map((block) => {
    if (block.kind === 'break') return pageEnd(chance)
    return block.kind === 'line' ? block.text : textRow(block.cells, layout, chance)
  })
  return lines.join('\n') + '\n'
}

function textRow(row: MadeRow, layout: Layout, chance: () => number): string {
  const cells = row.map((cell) => {
    if (cell.length === 0) return ''
    return cell.length > 1 || layout.tags ? cellMarkup(cell) : cell[0]!
  })
  const empty = cells.findIndex((cell) => cell !== '')
  const hasAnswer = cells.at(-1) !== '' && cells.at(-3) !== ''
  if (empty > 0 && hasAnswer && chance() < layout.shifts) {
    const by = 1 + Math.floor(chance() * empty)
    return [...cells.slice(by), ...(chance() < 0.5 ? Array.from({ length: by }, () => '') : [])].join('\t')
  }
  return cells.join('\t')
}
