import type { MadeAction, MadeConcern, MadePlan } from './made-plan.ts'

/** How a made plan is laid out; `chance` decides everything that is left open and is called in a fixed order. */
export interface Layout {
  readonly form: 'text' | 'markdown' | 'html'
  /** One table row an action, or all of a concern's actions in one row, or their owners and targets in rows of their own. */
  readonly rows: 'action' | 'concern' | 'answers-apart'
  /** Paragraph tags around the cells' texts (text only). */
  readonly tags: boolean
  /** 0 to 1: how often a page ends inside or between rows, and how often a row loses its leading empty cells. */
  readonly breaks: number
  readonly shifts: number
}

type Row = readonly (readonly string[])[]

/** A made plan as a document of the layout; `null` stands for a page break. */
export function formatPlan(plan: MadePlan, layout: Layout, chance: () => number): string {
  const rows = [headerRow(plan), ...bodyRows(plan, layout, chance)]
  const cover = [
    `Action Plan: ${plan.establishment}`,
    'Action Plan Submitted: 9th July 2025',
    'A Response to the HMIP Inspection: 3 – 7 March 2025',
    'Report Published: 23 June 2025',
  ]
  if (layout.form === 'html') {
    const table = rows
      .filter((row) => row !== null)
      .map(
        (row) =>
          `<tr>${row.map((cell) => `<td>${cell.map((p) => `<p>${escapeHtml(p)}</p>`).join('')}</td>`).join('')}</tr>`,
      )
    return `<!doctype html><html lang="en"><body>${cover.map((line) => `<p>${line}</p>`).join('')}<table>${table.join('\n')}</table></body></html>`
  }
  const lines = rows.map((row) =>
    row === null ? '\n' : layout.form === 'markdown' ? markdownRow(row) : textRow(row, layout, chance),
  )
  if (layout.form === 'markdown') lines.splice(1, 0, `|${rows[0]!.map(() => '---').join('|')}|`)
  return [...cover, '', ...lines].join('\n') + '\n'
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;')

function headerRow({ kind }: MadePlan): Row {
  const names =
    kind === 'concern'
      ? ['Rec No', 'Concerns']
      : ['Rec No', 'Recommendation', 'Agreed/ Partly Agreed/ Not Agreed']
  return [...names, 'Response Action Taken/Planned', 'Responsible Owner', 'Target Date'].map((name, i) => [
    `${i + 1}. ${name}`,
  ])
}

function bodyRows(plan: MadePlan, layout: Layout, chance: () => number): (Row | null)[] {
  const rows: (Row | null)[] = []
  let section: string | undefined
  for (const concern of plan.concerns) {
    const heading =
      concern.priority === undefined
        ? undefined
        : concern.priority === 'priority'
          ? 'Priority concerns'
          : 'Key concerns'
    if (heading !== section && heading !== undefined) rows.push([[], [heading], [], [], []])
    section = heading
    for (const row of concernRows(concern, layout)) rows.push(...cutRow(row, layout, chance))
  }
  return rows
}

function concernRows(concern: MadeConcern, layout: Layout): Row[] {
  const head = [
    [concern.number],
    [concern.text],
    ...(concern.response === undefined ? [] : [[concern.response]]),
  ]
  const blank = head.map((): string[] => [])
  const answers = ({ owner, target }: MadeAction): string[][] => [[owner], [target]]
  if (layout.rows === 'action')
    return concern.actions.map((action, i) => [
      ...(i === 0 ? head : blank),
      [action.text],
      ...answers(action),
    ])
  const texts = concern.actions.map(({ text }) => text)
  if (layout.rows === 'concern')
    return [
      [
        ...head,
        texts,
        concern.actions.map(({ owner }) => owner),
        concern.actions.map(({ target }) => target),
      ],
    ]
  const [first, ...rest] = concern.actions
  return [[...head, texts, ...answers(first!)], ...rest.map((action) => [...blank, [], ...answers(action)])]
}

/** A row whole, or parted by a page break: the rest of its concern and of its last paragraph stand on the next page. */
function cutRow(row: Row, layout: Layout, chance: () => number): (Row | null)[] {
  if (layout.form === 'html' || chance() >= layout.breaks) return [row]
  const action = row.length - 3
  const last = row[action]?.at(-1)
  if (layout.rows !== 'action' || last === undefined || chance() < 0.3) return [row, null]
  const [before, after] = cutText(last, chance)
  const [head, tail] = cutText(row[1]?.[0] ?? '', chance)
  const isCut = tail !== '' && chance() < 0.5
  const first = row.map((cell, i) =>
    i === action ? [...cell.slice(0, -1), before] : i === 1 && isCut ? [head] : cell,
  )
  const second = row.map((_, i): string[] => (i === action ? [after] : i === 1 && isCut ? [tail] : []))
  return after === '' ? [row, null] : [first, null, second]
}

function cutText(text: string, chance: () => number): [string, string] {
  const words = text.split(' ')
  const at = 1 + Math.floor(chance() * (words.length - 1))
  return at >= words.length ? [text, ''] : [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}

const markdownRow = (row: Row): string =>
  `| ${row.map((cell) => cell.join('<br>').replaceAll('|', '\\|')).join(' | ')} |`

function textRow(row: Row, layout: Layout, chance: () => number): string {
  const cells = row.map((cell) =>
    cell.length > 1 || (layout.tags && cell.length > 0)
      ? cell.map((p) => `<p>${p.replaceAll('&', '&amp;')}</p>`).join(' ')
      : cell.join(''),
  )
  const empty = cells.findIndex((cell) => cell !== '')
  const hasAnswer = cells.at(-1) !== '' && cells.at(-3) !== ''
  if (empty > 0 && hasAnswer && chance() < layout.shifts) {
    const by = 1 + Math.floor(chance() * empty)
    return [...cells.slice(by), ...(chance() < 0.5 ? Array.from({ length: by }, () => '') : [])].join('\t')
  }
  return cells.join('\t')
}
