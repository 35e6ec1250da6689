import { outputTaken } from '../domain/faults/agreement.ts'
import type { Files } from '../effects/files.ts'

/**
 * Writes a file where none is: what lies there may be a person's work.
 *
 * @throws ToolkitError A004 when something is there; E002 and others when it cannot be written
 */
export async function writeNewFile(
  path: string,
  content: string,
  files: Pick<Files, 'readKind' | 'writeFile'>,
): Promise<void> {
  if ((await files.readKind(path)) !== undefined) throw outputTaken(path)
  await files.writeFile(path, content)
}
