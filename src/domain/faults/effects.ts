import { ToolkitError } from '../toolkit-error.ts'

/** What was being done to a path when it failed. */
export type FileDeed = 'read' | 'written' | 'listed'

/** E001: nothing at that path. */
export const pathMissing = (path: string, cause?: unknown): ToolkitError =>
  new ToolkitError(
    'E001',
    `${path} does not exist, expected a file or folder there.`,
    'Check the spelling of the path, and the folder that the command is run in.',
    { cause },
  )

/** E002: the system refuses. */
export const permissionMissing = (path: string, deed: FileDeed, cause?: unknown): ToolkitError =>
  new ToolkitError(
    'E002',
    `${path} could not be ${deed}: permission was refused.`,
    deed === 'written'
      ? 'Choose another folder, or ask for permission to write there; close programs that hold its files open.'
      : 'Ask its owner for permission to read it, or leave it out.',
    { cause },
  )

/** E003: no room. */
export const diskFull = (path: string, cause?: unknown): ToolkitError =>
  new ToolkitError(
    'E003',
    `${path} could not be written: the disk (or its quota) is full.`,
    'Make room, or choose a folder on another disk. Results of the last run are untouched.',
    { cause },
  )

/** E004: a file where a folder was expected. */
export const notAFolder = (path: string, cause?: unknown): ToolkitError =>
  new ToolkitError('E004', `${path} is a file, expected a folder.`, 'Name a folder.', { cause })

/** E005: a folder where a file was expected. */
export const notAFile = (path: string, cause?: unknown): ToolkitError =>
  new ToolkitError('E005', `${path} is a folder, expected a file.`, 'Name a file.', { cause })

/** E006: anything else that the system reports. */
export const fileFailed = (path: string, deed: FileDeed, cause: unknown): ToolkitError =>
  new ToolkitError(
    'E006',
    `${path} could not be ${deed}: ${cause instanceof Error ? cause.message : String(cause)}`,
    'Check the path and the disk, and try again.',
    { cause },
  )

/** E007: more bytes than are read at once. */
export const fileTooLarge = (path: string, bytes: number, limit: number): ToolkitError =>
  new ToolkitError(
    'E007',
    `${path} has ${bytes} bytes, more than the ${limit} that are read of one file.`,
    'Split the file, or leave it out: an action plan has well under a million bytes.',
  )

/** E008: another run holds the results folder for longer than moving files takes. */
export const folderLocked = (lock: string, waitedMs: number): ToolkitError =>
  new ToolkitError(
    'E008',
    `Another run has been moving its results into the same folder for ${waitedMs / 1000} s (${lock}).`,
    `Wait for it to end and run again; if no other run is going on, delete ${lock}.`,
  )

/** E009: moving failed half way, and so did moving back. */
export const restoreFailed = (target: string, previous: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'E009',
    `The results in ${target} could be neither replaced nor put back: ${cause instanceof Error ? cause.message : String(cause)}`,
    `Move what is in ${previous} back into ${target} by hand, or run again.`,
    { cause },
  )

/** E010: no LibreOffice on this machine. */
export const officeMissing = (): ToolkitError =>
  new ToolkitError(
    'E010',
    'LibreOffice was not found, expected the program soffice on the path or where its installer puts it.',
    'Install LibreOffice (on Debian: apt install libreoffice-calc), or do without the ODS file: report.xlsx holds the same.',
  )

/** E011: LibreOffice ran and gave no file. */
export const officeFailed = (code: number | null, stderr: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'E011',
    `LibreOffice did not convert the workbook${code === null ? '' : ` (exit code ${code})`}, expected an ODS file: ${stderr.trim() || (cause instanceof Error ? cause.message : String(cause))}`,
    'Open report.xlsx in LibreOffice by hand and save it as ODS; if that works, report this as a bug.',
    { cause },
  )

/** E012: LibreOffice took too long and was stopped. */
export const officeTooSlow = (timeoutMs: number): ToolkitError =>
  new ToolkitError(
    'E012',
    `LibreOffice was stopped after ${timeoutMs / 1000} s, expected an ODS file by then.`,
    'Try again when the machine is less busy, or open report.xlsx in LibreOffice by hand and save it as ODS.',
  )
