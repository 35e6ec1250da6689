import type { ThemePart } from '../domain/codebook-edit.ts'
import type { Files } from '../effects/files.ts'
import { parseThemeParts } from '../settings/parse-codebook-log.ts'

/** @throws ToolkitError E001 to E005 when the file cannot be read, S001 with the line of each fault */
export const readThemeParts = async (
  file: string,
  files: Pick<Files, 'readFile'>,
): Promise<readonly ThemePart[]> =>
  parseThemeParts(new TextDecoder().decode(await files.readFile(file)), file)
