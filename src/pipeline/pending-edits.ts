import type { Files } from '../effects/files.ts'
import { describeEdit } from '../themes/describe-edit.ts'
import { readCodebook } from './read-codebook.ts'
import { readThemes } from './read-models.ts'
import { knownEdits } from './theme-results.ts'

/**
 * What the edits do that were made since a run, each in a sentence.
 * @throws ToolkitError as `readCodebook`, and Q004 to Q006 without results
 */
export async function pendingEdits(
  reports: string,
  codebook: string | undefined,
  files: Pick<Files, 'readFile'>,
): Promise<readonly string[]> {
  const known = await knownEdits(reports)
  const { edits } = await readCodebook(codebook, await readThemes(files), files)
  return edits
    .filter(({ id }) => !known.has(id))
    .map((edit) => `edit ${edit.id}, ${describeEdit(edit).detail}`)
}
