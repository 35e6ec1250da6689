import type { CodebookLog } from '../domain/codebook-edit.ts'
import type { Files } from '../effects/files.ts'
import { packageFile } from '../effects/package-files.ts'
import { parseCodebookLog } from '../settings/parse-codebook-log.ts'
import type { CodebookTheme } from '../themes/codebook-theme.ts'
import type { EditedCodebook } from '../themes/edited-codebook.ts'
import { replayEdits } from '../themes/replay-edits.ts'
import { sha256 } from '../util/sha256.ts'

/** The log of the package, as messages name it. */
const OWN_LOG = 'models/codebook.yaml'

export interface ReadCodebook extends EditedCodebook {
  /** The log, as messages name it. */
  readonly name: string
  /** The edits' SHA-256 for the run's fingerprint; none without edits. Comments and layout do not count. */
  readonly sum: { readonly codebook_edits?: string }
}

/** Where the analyst's log is, and what messages call it. */
export const logFile = (path: string | undefined): { readonly path: string; readonly name: string } =>
  path === undefined ? { path: packageFile(OWN_LOG), name: OWN_LOG } : { path, name: path }

/**
 * Reads the analyst's log of edits and replays it over the codebook.
 *
 * @param path default: models/codebook.yaml of the package
 * @throws ToolkitError E001 when it is missing, S001 for faults of form, T020 for edits that cannot be carried out
 */
export async function readCodebook(
  path: string | undefined,
  themes: readonly CodebookTheme[],
  files: Pick<Files, 'readFile'>,
): Promise<ReadCodebook> {
  const { path: file, name } = logFile(path)
  const log = parseCodebookLog(new TextDecoder().decode(await files.readFile(file)), name)
  return { ...replayEdits(themes, log), name, sum: sumOf(log) }
}

const sumOf = ({ edits }: CodebookLog): { readonly codebook_edits?: string } =>
  edits.length === 0
    ? {}
    : { codebook_edits: sha256(JSON.stringify(edits.map(({ line: _, ...edit }) => edit))) }
