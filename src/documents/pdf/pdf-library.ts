import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { encrypted, tooManyPages, tooManyParts, unreadable } from '../../domain/faults/documents.ts'
import type { Budget } from '../reading.ts'
import { Refusal, refuseOnFailure } from '../refusal.ts'
import type { SourceFile } from '../source-document.ts'
import { checkStreams } from './check-streams.ts'
import { createMeteredWorker } from './metered-worker.ts'

export type PdfLibrary = typeof Pdf
export type OpenPage = PDFPageProxy

/** pdf.js's own number for "say nothing". */
const SILENT = 0

/** pdf.js in the build for Node; to load it takes a quarter of a second, once. */
export const loadPdfLibrary = (): Promise<PdfLibrary> => import('pdfjs-dist/legacy/build/pdf.mjs')

/** Counts what a PDF holds; leaves by a `Refusal` when one page holds too much. */
export interface Meter {
  /** Counts from here for the next page. */
  readonly startPage: () => void
  readonly count: (pieces: number) => void
}

/** Opens a PDF, gives it to `work`, and lets go of it whatever happens, also when it grows beyond the limits. */
export async function withPdf<Result>(
  file: SourceFile,
  { limits, checkCost }: Budget,
  work: (pdf: PDFDocumentProxy, meter: Meter) => Promise<Result>,
): Promise<Result> {
  checkStreams(file, limits)
  const { getDocument } = await loadPdfLibrary()
  let refuse: (fault: unknown) => void = () => undefined
  const refused = new Promise<never>((_, reject) => {
    refuse = reject
  })
  let pieces = 0
  const meter: Meter = {
    startPage: () => {
      pieces = 0
    },
    count: (more) => {
      pieces += more
      if (pieces > limits.pageParts)
        throw new Refusal(
          tooManyParts(file.name, 'pieces of text and drawing on a page', limits.pageParts, 'page-parts'),
        )
    },
  }
  const { worker, close } = await createMeteredWorker({
    onPieces: (more) => {
      try {
        meter.count(more)
        checkCost()
      } catch (error) {
        refuse(error)
      }
    },
    onFault: (error) => {
      refuse(error)
    },
  })
  const task = getDocument({
    worker,
    // pdf.js takes the bytes it is given for its own.
    data: new Uint8Array(file.bytes),
    verbosity: SILENT,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are not looked at: those larger than a point are left out undecoded.
    maxImageSize: 1,
    stopAtErrors: false,
  })
  const open = async (): Promise<Result> => {
    const pdf = await task.promise
    if (pdf.numPages > limits.pages) throw new Refusal(tooManyPages(file.name, pdf.numPages, limits.pages))
    return work(pdf, meter)
  }
  try {
    return await refuseOnFailure(
      () => Promise.race([open(), refused]),
      (reason) =>
        /password|encrypt/i.test(reason) ? encrypted(file.name) : unreadable(file.name, 'PDF', reason),
    )
  } finally {
    // After a refusal pdf.js may be too busy to answer; it comes to rest once no one takes its messages.
    task.destroy().catch(() => undefined)
    close()
  }
}
