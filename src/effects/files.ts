import type { LargeFiles } from './large-files.ts'

export type FileKind = 'file' | 'folder' | 'other'

export interface FolderEntry {
  readonly name: string
  readonly kind: FileKind
  /** It is a link to that. */
  readonly isLink?: true
}

/** A folder that is filled out of sight, and whose content then takes its place all at once. */
export interface StagedFolder {
  readonly path: string
  /**
   * Moves everything in the staged folder into the target, replacing what has the same name there and leaving the
   * rest. Either all is moved or, after a failure, the target is as it was. Two runs cannot mix.
   */
  publish(): Promise<void>
  /** Removes the staged folder; harmless after `publish`. */
  discard(): Promise<void>
}

/** Files and folders; every failure is a ToolkitError (E001 to E008) with the path and what to do. */
export interface Files extends LargeFiles {
  /** @returns nothing when nothing is there; a link counts as what it points to */
  readKind(path: string): Promise<FileKind | undefined>
  /** @returns entries sorted by name (code units); links count as what they point to */
  readFolder(path: string): Promise<readonly FolderEntry[]>
  readFile(path: string): Promise<Uint8Array>
  /** Writes a file whole or not at all; makes its folder when missing. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>
  makeFolder(path: string): Promise<void>
  /** A new empty folder inside `target` (made when missing), so that both are on one disk. */
  stageFolder(target: string): Promise<StagedFolder>
}
