import {
  diskFull,
  fileFailed,
  notAFile,
  notAFolder,
  pathMissing,
  permissionMissing,
  type FileDeed,
} from '../domain/faults/effects.ts'
import { ToolkitError } from '../domain/toolkit-error.ts'

/** A system error in words, with what to do about it. */
export function fileFault(path: string, deed: FileDeed, cause: unknown): ToolkitError {
  if (cause instanceof ToolkitError) return cause
  switch (errorCode(cause)) {
    case 'ENOENT':
      return pathMissing(path, cause)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return permissionMissing(path, deed, cause)
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path, cause)
    case 'ENOTDIR':
    case 'EEXIST':
      return notAFolder(path, cause)
    case 'EISDIR':
      return notAFile(path, cause)
    default:
      return fileFailed(path, deed, cause)
  }
}

/** The system's name for an error (`ENOENT`), `''` when it is none of the system's. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
