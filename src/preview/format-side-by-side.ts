import { html as htmlOrPromise, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { cellText, isRow, type Block, type SourceDocument } from '../documents/source-document.ts'
import type { Notice } from '../domain/notice.ts'
import type { Action, Concern, Plan } from '../domain/plan.ts'
import type { ParsedPlan } from '../plans/parse-plan.ts'
import { PREVIEW_STYLE } from './preview-style.ts'

type Markup = HtmlEscapedString
/** No value here is a promise, and only a promise would make the result one. */
const html = htmlOrPromise as (strings: TemplateStringsArray, ...values: readonly unknown[]) => Markup

/**
 * A page that shows a document as it stands on the left and what was understood of it on the right, concern by concern,
 * so that a person can check a plan in a minute. One self-contained HTML file, without script; every text of the document
 * is escaped. Equal input gives an equal page.
 */
export function formatSideBySide(document: SourceDocument, { plan, notices, coverage }: ParsedPlan): string {
  const share = (coverage.share * 100).toFixed(1)
  const summary = plan
    ? `${plan.concerns.length} concern${plan.concerns.length === 1 ? '' : 's'}, ${plan.concerns.flatMap((c) => c.actions).length} actions, ${notices.length} notices; ${coverage.placed} of ${coverage.words} words of the table placed (${share} %).`
    : 'No plan was found in this document.'
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.file}: source and reading</title>
        <style>
          ${raw(PREVIEW_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${document.file}</h1>
          <p>${summary}</p>
          ${sectionsOf(document, plan, notices)}
        </main>
      </body>
    </html>`
  return `${page.toString()}\n`
}

/** The document in its own order: each concern's rows beside the concern, everything else beside nothing but its notices. */
function sectionsOf(
  { file, blocks }: SourceDocument,
  plan: Plan | undefined,
  notices: readonly Notice[],
): readonly Markup[] {
  const groups: { concern: Concern | undefined; blocks: Block[] }[] = []
  for (const block of blocks) {
    const concern = plan?.concerns.find(({ place }) => covers(place, block.place.line))
    const open = groups.at(-1)
    if (open && open.concern === concern) open.blocks.push(block)
    else groups.push({ concern, blocks: [block] })
  }
  const shown = new Set<Concern>()
  const lines = new Set(blocks.map(({ place }) => place.line))
  /** Notices of the whole document, of corrections, and of lines that are no block. */
  const ofNoBlock = notices.filter(({ place }) => place.file !== file || !hasLine(lines, place.line))
  return groups.map(({ concern, blocks: own }, i) => {
    const isFirst = concern !== undefined && !shown.has(concern)
    if (concern) shown.add(concern)
    const ownLines = new Set(own.map(({ place }) => place.line))
    const told = [
      ...(i === 0 ? ofNoBlock : []),
      ...notices.filter(({ place }) => place.file === file && hasLine(ownLines, place.line)),
    ]
    const reading = concern
      ? isFirst
        ? concernReading(concern)
        : html`<p>${concern.id}, continued</p>`
      : i === 0 && plan
        ? coverReading(plan)
        : html``
    return html`<section class="pair">
      <div class="source">${own.map(blockSource)}</div>
      <div class="reading">${reading}${told.map(noticeReading)}</div>
    </section>`
  })
}

const hasLine = (lines: ReadonlySet<number | undefined>, line: number | undefined): boolean =>
  line !== undefined && lines.has(line)

const covers = (place: { line?: number; lineEnd?: number }, line: number | undefined): boolean =>
  line !== undefined &&
  place.line !== undefined &&
  line >= place.line &&
  line <= (place.lineEnd ?? place.line)

function blockSource(block: Block): Markup {
  const line = html`<span class="line">${block.place.line ?? ''}</span>`
  if (!isRow(block)) return html`<p>${line} ${block.text}</p>`
  const cells = block.cells.map(
    (cell) =>
      html`<li>
        ${cellText(cell) === '' ? html`<i>empty</i>` : cell.map((p) => html`<span class="p">${p.isItem ? '• ' : ''}${p.text}</span>`)}
      </li>`,
  )
  return html`<div>
    ${line}${block.afterBreak ? html` <i>after a break</i>` : ''}
    <ol>
      ${cells}
    </ol>
  </div>`
}

function coverReading(plan: Plan): Markup {
  const rows = [
    ['Plan', plan.id],
    ['Establishment', plan.establishment],
    ['Kind', plan.kind],
    ['Inspection', [plan.inspectionStart, plan.inspectionEnd].filter(Boolean).join(' to ')],
    ['Report published', plan.reportPublished ?? ''],
    ['Plan submitted', plan.planSubmitted ?? ''],
  ]
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value === '' ? 'unknown' : value}</dd>`,
    )}
  </dl>`
}

function concernReading(concern: Concern): Markup {
  const marks = [
    concern.kind === 'recommendation' ? 'recommendation' : (concern.priority ?? 'no heading'),
    concern.response,
    concern.isFragment ? 'fragment' : undefined,
    concern.corrected ? 'corrected' : undefined,
  ]
  return html`<h2>${concern.id} <small>${marks.filter(Boolean).join(', ')}</small></h2>
    <p>${concern.text}</p>
    <ol>
      ${concern.actions.map(actionReading)}
    </ol>`
}

function actionReading(action: Action): Markup {
  const owners = action.owners.map((owner) => `${owner.name} (${owner.kind})`).join(', ')
  const month = action.target.month ? `, ${action.target.month.slice(0, 7)}` : ''
  return html`<li>
    ${action.text.split('\n').map((text) => html`<span class="p">${text}</span>`)}
    <small>Owner: ${action.owner || 'none printed'}${owners && owners !== action.owner ? ` = ${owners}` : ''}. Target: ${action.target.printed || 'none printed'} (${action.target.kind}${month}).${action.corrected ? ' Corrected.' : ''}</small>
  </li>`
}

const noticeReading = (notice: Notice): Markup =>
  html`<p class="notice"><b>${notice.code} ${notice.level}</b> ${notice.message} ${notice.remedy}</p>`
