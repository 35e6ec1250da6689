import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A temporary folder with its subfolder `tables`, as a run has it ready. */
export async function resultsFolder(after?: Parameters<typeof temporaryFolder>[0]): Promise<string> {
  const folder = await temporaryFolder(after)
  await mkdir(join(folder, 'tables'))
  return folder
}
