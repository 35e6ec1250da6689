import { coverBlocks } from './cover-blocks.ts'
import type { Layout } from './format-plan.ts'
import type { MadeAction, MadeConcern, MadePlan } from './made-plan.ts'

/** A cell's paragraphs; those of a list begin with a bullet. */
export type MadeCell = readonly string[]
export type MadeRow = readonly MadeCell[]

/** What a made document is made of; rows that follow each other are one table, up to the next `line`. */
export type MadeBlock =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: MadeRow; readonly isHeader?: boolean }
  /** A page ends, in forms whose rows it can part. */
  | { readonly kind: 'break' }

const row = (cells: MadeRow): MadeBlock => ({ kind: 'row', cells })

/** A made plan as a document of the layout, before it is written in any form. */
export function planBlocks(plan: MadePlan, layout: Layout, chance: () => number): readonly MadeBlock[] {
  const cover = coverBlocks(plan, layout)
  if (plan.table === 'paragraphs') return [...cover, ...numberedLines(plan, layout, chance)]
  const blocks: MadeBlock[] = [...cover, { kind: 'row', cells: headerCells(plan, layout), isHeader: true }]
  const width = headerCells(plan, layout).length
  let section: string | undefined
  for (const concern of plan.concerns) {
    if (concern.heading !== section && concern.heading !== undefined) {
      const heading = concern.heading
      blocks.push(
        row(Array.from({ length: width }, (_, i) => (i === Math.min(1, width - 5) ? [heading] : []))),
      )
    }
    section = concern.heading
    for (const own of concernRows(plan, concern, layout)) blocks.push(...cutRow(own, layout, chance))
  }
  return blocks
}

const HEADERS: Readonly<Record<Exclude<MadePlan['table'], 'paragraphs'>, readonly string[]>> = {
  concerns: ['Rec No', 'Concerns'],
  'answered concerns': ['Rec No', 'Concerns', 'Accepted/ Partially accepted/ Rejected'],
  recommendations: ['Rec No', 'Recommendation', 'Agreed/ Partly Agreed/ Not Agreed'],
  references: ['Recommendation', 'Response'],
}

/** Numbered cells are punctuated in one way or in two. */
function headerCells({ table }: MadePlan, { header }: Layout): MadeRow {
  const own = HEADERS[table as keyof typeof HEADERS]
  const names = [...own, 'Response Action Taken/Planned', 'Responsible Owner', 'Target Date']
  return names.map((name, i) => {
    if (header === 'plain') return [name]
    return [`${i + 1}${header === 'mixed' && i % 3 === 1 ? '' : '.'} ${name}`]
  })
}

function concernRows({ table }: MadePlan, concern: MadeConcern, layout: Layout): readonly MadeRow[] {
  const { number, text, response } = concern
  // Where a response is read from the concern's end, that must be plain to see: a stop or a reference. A PDF has its
  // cells; they are lost where its text alone was kept.
  const isLost = layout.responses === 'behind concern' && !layout.form.startsWith('pdf')
  const isBehind = isLost && response !== undefined && /[.)]$/.test(text)
  const head: MadeRow = [
    ...(table === 'references' ? [] : [[number + (layout.stops ? '.' : '')]]),
    [isBehind ? text + response.printed : text],
    ...(response === undefined ? [] : [isBehind ? [] : [response.printed]]),
  ]
  const blank = head.map((): MadeCell => [])
  const answers = ({ owner, target }: MadeAction): MadeRow => [[owner!.printed], [target!.printed]]
  // Without a number beside it, a concern that is printed again and cut by its page is like the beginning of another.
  const isAgain = layout.heads === 'again' && (table !== 'references' || !layout.form.startsWith('pdf'))
  if (layout.rows === 'action')
    return concern.actions.map((action, i) => [
      ...(i === 0 || isAgain ? head : blank),
      action.paragraphs,
      ...answers(action),
    ])
  const texts = concern.actions.flatMap(({ paragraphs }) => paragraphs)
  const each = concern.actions.map(answers)
  if (layout.rows === 'concern')
    return [[...head, texts, each.flatMap(([owner]) => owner!), each.flatMap(([, target]) => target!)]]
  const [first, ...rest] = each
  return [[...head, texts, ...first!], ...rest.map((pair) => [...blank, [], ...pair])]
}

/** A row whole, or parted by a page break: the rest of its concern and of its last paragraph stand on the next page. */
function cutRow(cells: MadeRow, layout: Layout, chance: () => number): readonly MadeBlock[] {
  const isWhole = layout.form !== 'text' && layout.form !== 'markdown'
  if (isWhole || chance() >= layout.breaks) return [row(cells)]
  const action = cells.length - 3
  const concern = Math.min(1, cells.length - 5)
  const last = cells[action]?.at(-1)
  const between: MadeBlock[] = [row(cells), { kind: 'break' }]
  if (layout.rows !== 'action' || last === undefined || chance() < 0.3) return between
  const [before, after] = cutText(last, chance)
  const [head, tail] = cutText(cells[concern]?.[0] ?? '', chance)
  // "Partly" / "Agreed" is cut in two only where it stands in a cell of its own, which a page does not cut.
  const isCut = tail !== '' && !isResponse(tail) && chance() < 0.5 && layout.heads === 'once'
  const first = cells.map((cell, i) =>
    i === action ? [...cell.slice(0, -1), before] : i === concern && isCut ? [head] : cell,
  )
  const second = cells.map((_, i): MadeCell =>
    i === action ? [after] : i === concern && isCut ? [tail] : [],
  )
  return after === '' ? between : [row(first), { kind: 'break' }, row(second)]
}

const isResponse = (text: string): boolean => /^(?:agreed|accepted)$/i.test(text)

/** Cuts a text between two words, never right behind a bullet or a number. */
function cutText(text: string, chance: () => number): [string, string] {
  const words = text.split(' ')
  const least = /^(?:•|[\d.]+)$/.test(words[0]!) ? 2 : 1
  const at = least + Math.floor(chance() * (words.length - least))
  return at >= words.length ? [text, ''] : [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}

/** No one ends a line before it has so many letters. */
const SHORT_LINE = 40

/** Paragraphs `1.`, `1.1` with the response, `1.2` and on with what will be done, each on one line or on several. */
function numberedLines({ concerns }: MadePlan, layout: Layout, chance: () => number): readonly MadeBlock[] {
  const isPlain = layout.form === 'text' || layout.form === 'markdown'
  return concerns
    .flatMap(({ number, text, response, actions }) => [
      `${number}. ${text}`,
      `${number}.1 ${response!.printed}`,
      ...actions.map(({ paragraphs }, i) => `${number}.${i + 2} ${paragraphs.join(' ')}`),
    ])
    .flatMap((text) =>
      isPlain && text.length > SHORT_LINE && chance() < layout.breaks ? cutText(text, chance) : [text],
    )
    .flatMap((text): MadeBlock[] => (text === '' ? [] : [{ kind: 'line', text }]))
}
