import { codesToEntries } from '../agreement/codebook/codes-to-entries.ts'
import { formatQdc } from '../agreement/codebook/format-qdc.ts'
import { formatThemes } from '../agreement/codebook/format-themes.ts'
import { parseQdc } from '../agreement/codebook/parse-qdc.ts'
import { decodeText } from '../agreement/decode-text.ts'
import { agreementLimit, invalidQdc } from '../domain/faults/agreement.ts'
import type { Files } from '../effects/files.ts'
import { packageFile } from '../effects/package-files.ts'
import type { EditedCodebook } from '../themes/edited-codebook.ts'
import { parseThemes } from '../themes/parse-themes.ts'
import { replayEdits } from '../themes/replay-edits.ts'
import { readCodebook } from './read-codebook.ts'

/** A codebook in another form. */
export interface ExchangedCodebook {
  readonly text: string
  readonly themes: number
}

const OWN_THEMES = 'models/themes.json'
const MOST_BYTES = 20_000_000

/** Which codebook is meant. */
export interface CodebookChoice {
  /** A file of the form of models/themes.json; default: that of this release. */
  readonly themes?: string
  /** The analyst's log of edits over it; default: models/codebook.yaml for the release's themes, none for others. */
  readonly codebook?: string
}

/**
 * The themes in use as a REFI-QDA file.
 *
 * @throws ToolkitError T001 for themes of another form, S001 and T020 for an unsound log
 */
export async function exportCodebook(
  choice: CodebookChoice,
  files: Pick<Files, 'readFile'>,
): Promise<ExchangedCodebook> {
  const { active } = await readChosen(choice, files)
  return { text: formatQdc(active), themes: active.length }
}

/**
 * A REFI-QDA file in the form of models/themes.json.
 *
 * @param choice the codebook whose ids stay what they are, retired ones included, and are not given to other codes
 * @throws ToolkitError A005 for what is no such file, A006 beyond the limits, T001 for themes of another form
 */
export async function importCodebook(
  file: string,
  choice: CodebookChoice,
  files: Pick<Files, 'readFile' | 'readSize'>,
): Promise<ExchangedCodebook> {
  const size = (await files.readSize(file)) ?? 0
  if (size > MOST_BYTES) throw agreementLimit(file, `holds ${size} bytes`, String(MOST_BYTES))
  const text = decodeText(await files.readFile(file))
  if (text === undefined) throw invalidQdc(file, undefined, 'no text')
  const codes = parseQdc(text, file)
  const { themes } = await readChosen(choice, files)
  const entries = codesToEntries(
    codes,
    themes.map(({ id }) => id),
  )
  if (entries.length === 0) throw invalidQdc(file, undefined, 'no code that may be used for coding')
  return { text: formatThemes(entries), themes: entries.length }
}

async function readChosen(
  { themes: file, codebook }: CodebookChoice,
  files: Pick<Files, 'readFile'>,
): Promise<Pick<EditedCodebook, 'active' | 'themes'>> {
  const bytes = await files.readFile(file ?? packageFile(OWN_THEMES))
  const themes = parseThemes(new TextDecoder().decode(bytes), file ?? OWN_THEMES)
  return file !== undefined && codebook === undefined
    ? replayEdits(themes, { file: '', edits: [] })
    : readCodebook(codebook, themes, files)
}
