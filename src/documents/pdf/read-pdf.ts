import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Notice } from '../../domain/notice.ts'
import {
  lettersUnknown,
  noTextLayer,
  pagesWithoutText,
  pageUnreadable,
  tableByPosition,
  unreadable,
} from '../../domain/faults/documents.ts'
import type { DraftBlock, Reader } from '../reading.ts'
import { Refusal } from '../refusal.ts'
import { pageDrawing } from './page-drawing.ts'
import { loadPdfLibrary, withPdf, type OpenPage } from './pdf-library.ts'
import type { PageDrawing, PdfPage, TagNode } from './pdf-page.ts'
import { readPage } from './read-page.ts'
import { ruledBlocks } from './ruled-blocks.ts'
import { hasUnknownLetters } from './unknown-letters.ts'
import { spacedBlocks } from './spaced-blocks.ts'
import { taggedBlocks } from './tagged-blocks.ts'

/**
 * Reads a PDF: by its tags where they hold a table, else by the lines that are drawn, else, with a warning, by where the
 * words stand; one without a table as wide as a plan's by its tags again, or by the lines of
 * narrower ones. Scripts, forms, attachments and pictures in it are not looked at.
 */
export const readPdf: Reader = (file, budget) =>
  withPdf(file, budget, async (pdf, meter) => {
    const notices: Notice[] = []
    const source: PdfSource = {
      file: file.name,
      pdf,
      startPage: () => {
        meter.startPage()
        budget.checkCost()
      },
      count: meter.count,
      tell: (notice) => notices.push(notice),
    }
    const pages = await readPages(source)
    return { blocks: taggedBlocks(pages, true) ?? (await untaggedBlocks(source, pages)), notices }
  })

interface PdfSource {
  readonly file: string
  readonly pdf: PDFDocumentProxy
  readonly startPage: () => void
  /** Counts pieces of the page that pdf.js gave in one. */
  readonly count: (pieces: number) => void
  readonly tell: (notice: Notice) => void
}

/** All pages that can be read, and a notice for each that cannot; leaves by a `Refusal` when none holds text. */
async function readPages(source: PdfSource): Promise<readonly PdfPage[]> {
  const { file, pdf, tell } = source
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await onPage(source, number, readPage)
    if (page) pages.push(page)
    if (page?.tags) source.count(countTags(page.tags))
  }
  const empty = pages.filter(({ runs, artifacts }) => runs.length + artifacts.length === 0)
  if (pages.length === 0) throw new Refusal(unreadable(file, 'PDF', 'no page of it can be read'))
  if (empty.length === pages.length) throw new Refusal(noTextLayer(file, pdf.numPages))
  if (empty.length > 0) {
    const numbers = empty.map(({ number }) => number)
    tell(pagesWithoutText(file, numbers))
  }
  const unknown = pages.find(hasUnknownLetters)
  if (unknown) tell(lettersUnknown(file, unknown.number))
  return pages
}

async function untaggedBlocks(source: PdfSource, pages: readonly PdfPage[]): Promise<readonly DraftBlock[]> {
  const library = await loadPdfLibrary()
  const drawings: PageDrawing[] = []
  for (const own of pages) {
    const drawing = await onPage(source, own.number, (page) => pageDrawing(page, own, library))
    drawings.push(drawing ?? { rules: [], dots: [] })
  }
  const ruled = ruledBlocks(pages, drawings)
  if (ruled) return ruled
  const { blocks, tablePage } = spacedBlocks(pages)
  if (tablePage === undefined) return taggedBlocks(pages, false) ?? ruledBlocks(pages, drawings, 2) ?? blocks
  source.tell(tableByPosition(source.file, tablePage))
  return blocks
}

const countTags = (tags: TagNode): number =>
  tags.children.reduce((sum, child) => sum + (typeof child === 'string' ? 1 : countTags(child)), 1)

/** Does something with a page and lets go of it; a page that pdf.js fails on is told and passed over. */
async function onPage<Result>(
  { file, pdf, startPage, tell }: PdfSource,
  number: number,
  work: (page: OpenPage) => Promise<Result>,
): Promise<Result | undefined> {
  startPage()
  try {
    const page = await pdf.getPage(number)
    const result = await work(page)
    page.cleanup()
    return result
  } catch (error) {
    if (error instanceof Refusal) throw error
    tell(pageUnreadable(file, number, error instanceof Error ? error.message : String(error)))
    return undefined
  }
}
