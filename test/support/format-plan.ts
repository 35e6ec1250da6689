import type { MadePlan } from './made-plan.ts'
import { planBlocks } from './plan-blocks.ts'
import { writeDocx, writeOdt } from './write-office.ts'
import { writeRuledPdf, writeTaggedPdf } from './write-plan-pdf.ts'
import { writeHtml, writeMarkdown, writeText } from './write-text.ts'

export type TextForm = 'text' | 'markdown' | 'html'
export type PackedForm = 'docx' | 'odt'
export type PdfForm = 'pdf-ruled' | 'pdf-tagged'

/** How a made plan is laid out; `chance` decides everything that is left open and is called in a fixed order. */
export interface Layout {
  readonly form: TextForm | PackedForm | PdfForm
  /** One table row an action, or all of a concern's actions in one row, or their owners and targets in rows of their own. */
  readonly rows: 'action' | 'concern' | 'answers-apart'
  /** Number, concern and response beside the first action of a concern, or beside every one that has its own row. */
  readonly heads: 'once' | 'again'
  /** Header cells with their numbers, with some of them punctuated in another way, or without. */
  readonly header: 'numbered' | 'mixed' | 'plain'
  /** Numbers are followed by a stop. */
  readonly stops: boolean
  /** The response in its own cell, or, where that was lost, right behind the concern. */
  readonly responses: 'own cell' | 'behind concern'
  /** What stands between cover and table. */
  readonly introduction: 'none' | '2018' | '2019'
  /** Paragraph tags around the cells' texts (text only). */
  readonly tags: boolean
  /** 0 to 1: how often a page ends inside or between rows, and how often a row loses its leading empty cells. */
  readonly breaks: number
  readonly shifts: number
  /** How much of a page its text may take, in points; rows that go over its end are cut (PDF only). */
  readonly pageHeight: number
  /** Whether a cut row has a line below it, and whether the header row is printed again (PDF only). */
  readonly cutRows: 'open' | 'closed'
  readonly repeatsHeader: boolean
  /** The tags of paragraphs within cells, or none (tagged PDF only). */
  readonly hasParagraphTags: boolean
}

/** A made plan as a file of the layout. */
export function formatPlan(
  plan: MadePlan,
  layout: Layout,
  chance: () => number,
): { readonly name: string; readonly bytes: Uint8Array } {
  const blocks = planBlocks(plan, layout, chance)
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)
  switch (layout.form) {
    case 'text':
      return { name: 'plan.txt', bytes: text(writeText(blocks, layout, chance)) }
    case 'markdown':
      return { name: 'plan.md', bytes: text(writeMarkdown(blocks, chance)) }
    case 'html':
      return { name: 'plan.html', bytes: text(writeHtml(blocks)) }
    case 'docx':
      return { name: 'plan.docx', bytes: writeDocx(blocks) }
    case 'odt':
      return { name: 'plan.odt', bytes: writeOdt(blocks) }
    case 'pdf-ruled':
      return { name: 'plan.pdf', bytes: writeRuledPdf(blocks, layout) }
    case 'pdf-tagged':
      return { name: 'plan.pdf', bytes: writeTaggedPdf(blocks, layout) }
  }
}
