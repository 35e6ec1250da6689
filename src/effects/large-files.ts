import type { LockOptions } from './folder-lock.ts'

/** Files that are too large to be held in memory; every failure is a ToolkitError, as in `Files`. */
export interface LargeFiles {
  /** @returns bytes in the file; nothing when there is no file */
  readSize(path: string): Promise<number | undefined>
  readChunks(path: string): AsyncIterable<Uint8Array>
  /**
   * Writes chunks to the end of a file, as they come; makes file and folder when missing. What was written before a
   * failure stays. A failure of `chunks` itself is passed on as it is.
   */
  appendChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  /** Moves a file or folder to a path on the same disk where nothing is; makes the folder above when missing. */
  move(from: string, to: string): Promise<void>
  /** Removes a file, or a folder with all that is in it; harmless when nothing is there. */
  remove(path: string): Promise<void>
  /**
   * Does `work` while no other process does anything under the same lock file; makes its folder when missing.
   *
   * @throws ToolkitError E008 when another still holds it after `waitMs`
   */
  whileLocked<T>(lock: string, work: () => Promise<T>, options?: LockOptions): Promise<T>
}
