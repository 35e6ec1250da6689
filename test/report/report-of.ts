import { buildDocument, type DocumentParts } from '../../src/report/build-document.ts'
import type { Block } from '../../src/report/document/block.ts'
import type { Inline } from '../../src/report/document/inline.ts'
import type { ReportDocument } from '../../src/report/document/report-document.ts'
import { measureEvidence } from '../../src/report/evidence-scale.ts'
import { figuresOf } from '../../src/report/figures/figures-of.ts'
import { namedQueries } from '../../src/report/figures/named-queries.ts'
import { formatBlocks } from '../../src/report/markdown/format-blocks.ts'
import { formatInline } from '../../src/report/markdown/format-inline.ts'
import { formatMarkdown } from '../../src/report/markdown/format-markdown.ts'
import { reportContext, type ReportContext } from '../../src/report/report-context.ts'
import { indexTables } from '../../src/report/report-index.ts'
import { reportSections } from '../../src/domain/report-setup.ts'
import { answerQueries } from '../../src/tables/answer-queries.ts'
import type { Tables } from '../../src/tables/schema.ts'

/** The tables with the answers of all named queries on them. */
export const answered = async (tables: Tables): Promise<Tables> => ({
  ...tables,
  figures: await answerQueries(tables, namedQueries),
})

/** @param tables with their figures */
export const documentOf = (tables: Tables, parts: Partial<DocumentParts> = {}): ReportDocument =>
  buildDocument(tables, { figures: figuresOf(tables.figures), charts: [], reportTables: [], ...parts })

/** The report in Markdown. */
export const reportOf = async (tables: Tables, parts: Partial<DocumentParts> = {}): Promise<string> =>
  formatMarkdown(documentOf(await answered(tables), parts))

/** What a section is made from. @param tables with their figures */
export const contextOf = (tables: Tables): ReportContext =>
  reportContext(
    {
      index: indexTables(tables),
      scale: measureEvidence(tables),
      figures: figuresOf(tables.figures),
    },
    [],
    [],
    reportSections,
  )

/** Blocks as Markdown, below a heading. */
export const markdownOf = (blocks: readonly Block[]): string =>
  formatBlocks(blocks, { tables: new Map(), laidOut: new Set() }, true).join('\n\n')

export const inlineMarkdown = (content: Inline): string => formatInline(content)
