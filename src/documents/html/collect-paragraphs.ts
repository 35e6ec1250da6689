import { parseParagraphs } from '../parse-paragraphs.ts'
import type { Cell, Paragraph } from '../source-document.ts'
import type { MarkupElement, MarkupParent } from './markup.ts'
import { walkFlow } from './walk-flow.ts'

/**
 * The paragraphs and list items of an element's content. A table within it is read as the paragraphs of its cells,
 * unless `onTable` takes it.
 */
export function collectParagraphs(
  parent: MarkupParent,
  onTable?: (table: MarkupElement, before: Cell) => void,
): Cell {
  let cell: Paragraph[] = []
  let open: { readonly parts: string[]; readonly isItem: boolean } | undefined
  const close = (): void => {
    if (open) for (const paragraph of parseParagraphs(open.parts.join(''), open.isItem)) cell.push(paragraph)
    open = undefined
  }
  const sink = {
    close,
    text: (text: string, isItem: boolean): void => {
      if (open === undefined && text.trim() === '') return
      open ??= { parts: [], isItem }
      open.parts.push(text)
    },
    table: (table: MarkupElement, isItem: boolean): void => {
      if (!onTable) {
        walkFlow(table, sink, isItem)
        return
      }
      onTable(table, cell)
      cell = []
    },
  }
  walkFlow(parent, sink)
  close()
  return cell
}
