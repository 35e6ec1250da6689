import { join } from 'node:path'
import { setupThere } from '../domain/faults/scope.ts'
import type { Files } from '../effects/files.ts'
import { REPORT_SETUP_TEMPLATE } from '../settings/report-setup-template.ts'
import { SETUP_FILE } from './read-report-setup.ts'

/**
 * Writes a file of settings that explains itself and sets nothing.
 *
 * @returns its path
 * @throws ToolkitError O025 when there is one already; E001 to E006 when it cannot be written
 */
export async function initSetup(
  folder: string,
  files: Pick<Files, 'readKind' | 'writeFile'>,
): Promise<string> {
  const file = join(folder, SETUP_FILE)
  if ((await files.readKind(file)) !== undefined) throw setupThere(file)
  await files.writeFile(file, REPORT_SETUP_TEMPLATE)
  return file
}
