import type { Notice } from '../domain/notice.ts'
import {
  emptyFile,
  fileTooLarge,
  tooManyCells,
  tookTooLong,
  tooMuchMemory,
} from '../domain/faults/documents.ts'
import { sha256 } from '../util/sha256.ts'
import { chooseFormat } from './choose-format.ts'
import { DOCUMENT_LIMITS, type DocumentLimits } from './document-limits.ts'
import { placeBlocks } from './place-blocks.ts'
import type { Budget, DraftBlock, Reader } from './reading.ts'
import { Refusal } from './refusal.ts'
import type { DocumentFormat, SourceDocument, SourceFile } from './source-document.ts'

export { DOCUMENT_ENDINGS } from './choose-format.ts'

export interface ReadOptions {
  /** Limits other than `DOCUMENT_LIMITS`. */
  readonly limits?: Partial<DocumentLimits>
  /** Milliseconds from any start, to keep the limit on time; default: time is not looked at. */
  readonly now?: () => number
  /** Bytes in use by the process, to keep the limit on memory; default: memory is not looked at. */
  readonly memoryUsed?: () => number
}

/** Readers are loaded when the first file of their format comes, so that plain text needs none of their libraries. */
const READERS: Readonly<Record<DocumentFormat, () => Promise<Reader>>> = {
  text: async () => (await import('./read-plain-text.ts')).readPlainText,
  markdown: async () => (await import('./read-plain-text.ts')).readPlainText,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  odt: async () => (await import('./odt/read-odt.ts')).readOdt,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
}

/**
 * Turns a file of any known format into blocks with their places. Never throws for what a file holds: what cannot or may
 * not be read is a fatal notice and no `document`. Nothing in the file is run, nothing it points to is fetched. Equal
 * bytes give an equal document. A file whose content is not what its ending says is read by its content, with a notice.
 */
export async function readDocument(
  file: SourceFile,
  options: ReadOptions = {},
): Promise<{ readonly document?: SourceDocument; readonly notices: readonly Notice[] }> {
  const budget = createBudget(file.name, options)
  const { limits } = budget
  try {
    if (file.bytes.length === 0) throw new Refusal(emptyFile(file.name))
    if (file.bytes.length > limits.bytes)
      throw new Refusal(fileTooLarge(file.name, file.bytes.length, limits.bytes))
    const { format, notices } = await chooseFormat(file)
    const read = await READERS[format]()
    const reading = await read(file, budget)
    budget.checkCost()
    if (countCells(reading.blocks) > limits.cells) throw new Refusal(tooManyCells(file.name, limits.cells))
    const blocks = placeBlocks(reading.blocks, file.name)
    const document = { file: file.name, format, sha256: sha256(file.bytes), blocks }
    return { document, notices: [...notices, ...reading.notices] }
  } catch (fault) {
    if (fault instanceof Refusal) return { notices: [fault.notice] }
    throw fault
  }
}

function createBudget(file: string, { limits, now, memoryUsed }: ReadOptions): Budget {
  const all = { ...DOCUMENT_LIMITS, ...limits }
  const start = now?.() ?? 0
  const usedBefore = memoryUsed?.() ?? 0
  const checkCost = (): void => {
    if (now && now() - start > all.durationMs) throw new Refusal(tookTooLong(file, all.durationMs))
    if (memoryUsed && memoryUsed() - usedBefore > all.memoryBytes)
      throw new Refusal(tooMuchMemory(file, all.memoryBytes))
  }
  return { limits: all, checkCost }
}

const countCells = (blocks: readonly DraftBlock[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'row' ? block.cells.length : 0), 0)
