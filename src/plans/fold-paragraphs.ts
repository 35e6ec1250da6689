import type { Paragraph } from '../documents/source-document.ts'
import { refersBack } from './text-signs.ts'

/** The mark that list items keep inside an action's text. */
const ITEM_MARK = '• '

const printed = (paragraph: Paragraph): string =>
  paragraph.isItem ? ITEM_MARK + paragraph.text : paragraph.text

/**
 * A cell's paragraphs as possible actions: list items belong to the paragraph before them; then, where more are left
 * than `most`, those that belong together best are joined, until `most` are left.
 * @param most number of owners and targets beside the cell; 0: unknown, only lists are folded
 */
export function foldParagraphs(paragraphs: readonly Paragraph[], most: number): readonly string[] {
  const groups: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    const open = groups.at(-1)
    if (open && paragraph.isItem && countGroups(paragraphs) >= Math.max(most, 1)) open.push(paragraph)
    else groups.push([paragraph])
  }
  while (most > 0 && groups.length > most) {
    const at = bestJoin(groups)
    groups.splice(at, 2, [...groups[at]!, ...groups[at + 1]!])
  }
  return groups.map((group) => group.map(printed).join('\n'))
}

/** Groups that are left when every list item joins the paragraph before it. */
const countGroups = (paragraphs: readonly Paragraph[]): number =>
  Math.max(1, paragraphs.filter((p) => !p.isItem).length)

/** Index of the group that joins its successor most readily: a lead-in with a colon, then one that is referred back to. */
function bestJoin(groups: readonly (readonly Paragraph[])[]): number {
  const cost = (i: number): number => {
    if (groups[i]!.at(-1)!.text.endsWith(':')) return 0
    return refersBack(groups[i + 1]![0]!.text) ? 1 : 2
  }
  let best = 0
  for (let i = 1; i < groups.length - 1; i++) if (cost(i) < cost(best)) best = i
  return best
}
