/** How much of a file is read before it is refused; all are counts of what the file holds, none is a guess. */
export interface DocumentLimits {
  /** Size of the file. */
  readonly bytes: number
  /** Pages of a PDF. */
  readonly pages: number
  /** What the parts of a packed file (DOCX, ODT) or the packed streams of a PDF hold once unpacked, in bytes. */
  readonly unpackedBytes: number
  /** Unpacked bytes for each packed one, judged from `UNPACKED_FLOOR` unpacked bytes on. */
  readonly unpackRatio: number
  /** How deep elements may stand in each other. */
  readonly depth: number
  /** Elements of a marked-up file. */
  readonly parts: number
  /** Pieces of text and of drawing on one page of a PDF. */
  readonly pageParts: number
  /** Cells of all tables together. */
  readonly cells: number
  /** Time for one document, seen only with a clock (`ReadOptions.now`). */
  readonly durationMs: number
  /** Growth of memory while one document is read, in bytes, seen only with a meter (`ReadOptions.memoryUsed`). */
  readonly memoryBytes: number
}

/** Below so many bytes a high ratio harms no one: short files of many blanks pack well. */
export const UNPACKED_FLOOR = 2_000_000

/**
 * Room for far more than a plan: the five of the corpus, printed, have up to 15 pages, 60 rows and 0.2 MB. A file that
 * just keeps to all of them is read in less than `durationMs` on one core, with less than 1 GB of memory.
 */
export const DOCUMENT_LIMITS: DocumentLimits = {
  bytes: 50_000_000,
  pages: 500,
  unpackedBytes: 50_000_000,
  unpackRatio: 200,
  depth: 200,
  parts: 300_000,
  pageParts: 100_000,
  cells: 200_000,
  durationMs: 60_000,
  memoryBytes: 1_500_000_000,
}
