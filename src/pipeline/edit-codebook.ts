import type { CodebookEdit, CodebookLog, CodebookOperation } from '../domain/codebook-edit.ts'
import { logChanged, nothingToUndo } from '../domain/faults/codebook.ts'
import type { ThemeId } from '../domain/ids.ts'
import { ToolkitError } from '../domain/toolkit-error.ts'
import type { Effects } from '../effects/effects.ts'
import { appendEdit, EMPTY_LOG } from '../settings/append-edit.ts'
import { parseCodebookLog } from '../settings/parse-codebook-log.ts'
import { describeEdit } from '../themes/describe-edit.ts'
import { findTheme } from '../themes/find-theme.ts'
import { replayEdits } from '../themes/replay-edits.ts'
import { logFile } from './read-codebook.ts'
import { readThemes } from './read-models.ts'

export interface EditOptions {
  readonly reason: string
  readonly by?: string
  /** The log; default: models/codebook.yaml of the package. A file that is missing is made. */
  readonly codebook?: string
}

/** The codebook as edited so far, for whoever is about to edit it. */
export interface CodebookInHand {
  /**
   * The theme that a person means, by id or label.
   * @throws ToolkitError T024 when there is none
   */
  readonly themeOf: (wanted: string) => ThemeId
  /**
   * The last edit that was not withdrawn.
   * @throws ToolkitError T027 when there is none
   */
  readonly lastEdit: () => number
}

/** An edit that was added to the log. */
export interface EditMade {
  readonly edit: CodebookEdit
  /** What it does, in a sentence. */
  readonly detail: string
  /** The log, as messages name it. */
  readonly file: string
}

/**
 * Adds an edit to the analyst's log. The whole log is checked with the edit before anything is written.
 *
 * @param operationOf makes the edit, given the codebook as edited so far
 * @throws ToolkitError S001 and T020 when the log is unsound, as it is or with the edit; T026 when somebody else changed it meanwhile
 */
export async function editCodebook(
  operationOf: (codebook: CodebookInHand) => CodebookOperation,
  { reason, by, codebook }: EditOptions,
  { files, clock }: Pick<Effects, 'files' | 'clock'>,
): Promise<EditMade> {
  const themes = await readThemes(files)
  const { path, name } = logFile(codebook)
  const readText = async (): Promise<string | undefined> =>
    (await files.readKind(path)) === undefined
      ? undefined
      : new TextDecoder().decode(await files.readFile(path))
  const found = await readText()
  const before = parseCodebookLog(found ?? EMPTY_LOG, name)
  const edited = replayEdits(themes, before)
  const operation = operationOf({
    themeOf: (wanted) => findTheme(edited.themes, wanted),
    lastEdit: () => lastEdit(before),
  })
  const head = {
    id: Math.max(0, ...before.edits.map(({ id }) => id)) + 1,
    date: new Date(clock.now()).toISOString().slice(0, 10),
    ...(by === undefined ? {} : { by }),
    reason,
  }
  const text = appendEdit(found ?? EMPTY_LOG, { ...head, ...operation })
  const after = checked(() => {
    const log = parseCodebookLog(text, name)
    replayEdits(themes, log)
    return log
  })
  // The check took no time worth a lock, but an editor may have saved meanwhile.
  if ((await readText()) !== found) throw logChanged(name)
  await files.writeFile(path, text)
  const edit = after.edits.at(-1)!
  return { edit, detail: describeEdit(edit).detail, file: name }
}

function lastEdit({ edits, file }: CodebookLog): number {
  const withdrawn = new Set(edits.flatMap((edit) => (edit.operation === 'undo' ? [edit.edit] : [])))
  const last = edits.findLast(({ id, operation }) => operation !== 'undo' && !withdrawn.has(id))
  if (!last) throw nothingToUndo(file)
  return last.id
}

/** The lines that a fault names are those of a file that was never written. */
function checked<T>(work: () => T): T {
  try {
    return work()
  } catch (fault) {
    if (!(fault instanceof ToolkitError)) throw fault
    throw new ToolkitError(fault.code, fault.message, `${fault.remedy} Nothing was written.`, {
      cause: fault,
    })
  }
}
