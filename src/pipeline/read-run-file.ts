import { ToolkitError } from '../domain/toolkit-error.ts'
import type { Files } from '../effects/files.ts'
import { parseRunFile } from '../report/run-file/parse-run-file.ts'
import type { RunFile } from '../report/run-file/run-file.ts'
import { RUN_FILE } from '../tables/file-names.ts'

/**
 * Reads `run.json` of a folder of results, or of a report.
 *
 * @returns nothing where there is none
 * @throws ToolkitError O040 for one that is damaged or of another version
 */
export async function readRunFile(
  folder: string,
  files: Pick<Files, 'readKind' | 'readFile'>,
): Promise<RunFile | undefined> {
  const path = `${folder}/${RUN_FILE}`
  if ((await files.readKind(path)) !== 'file') return undefined
  return parseRunFile(new TextDecoder().decode(await files.readFile(path)), path)
}

/** The same, where one that is damaged is as good as none. */
export async function readSoundRunFile(
  folder: string,
  files: Pick<Files, 'readKind' | 'readFile'>,
): Promise<RunFile | undefined> {
  try {
    return await readRunFile(folder, files)
  } catch (fault) {
    if (fault instanceof ToolkitError && fault.code === 'O040') return undefined
    throw fault
  }
}
