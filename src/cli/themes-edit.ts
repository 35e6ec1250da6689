import { Option, type Command } from 'commander'
import type { CodebookOperation } from '../domain/codebook-edit.ts'
import type { CodebookInHand } from '../pipeline/edit-codebook.ts'
import { codebookOption } from './codebook-option.ts'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import type { World } from './world.ts'

export interface EditCommandOptions extends CommonOptions {
  readonly reason: string
  readonly by?: string
  readonly codebook?: string
  readonly reports: string
  readonly json?: true
}

/** Adds the options of every command that edits. */
export const withEditOptions = (command: Command): Command =>
  withCommonOptions(
    command
      .addOption(new Option('--reason <text>', 'why, for whoever reads the log').makeOptionMandatory())
      .option('--by <name>', 'who makes the edit')
      .addOption(codebookOption())
      .option('--reports <folder>', 'folder of the results that were looked at', 'reports')
      .option('--json', 'print the edit as a JSON object'),
  )

/** Adds an edit to the log and says what the next run will make of it. */
export async function makeEdit(
  world: World,
  options: EditCommandOptions,
  operationOf: (codebook: CodebookInHand) => CodebookOperation,
): Promise<void> {
  const { reason, by, codebook, reports } = options
  const effects = world.effects(effectsOptions(options))
  const { editCodebook } = await import('../pipeline/edit-codebook.ts')
  const { foreseeEdit } = await import('../pipeline/foresee-edit.ts')
  const { edit, detail, file } = await editCodebook(
    operationOf,
    { reason, ...(by === undefined ? {} : { by }), ...(codebook === undefined ? {} : { codebook }) },
    effects,
  )
  const next = await foreseeEdit(edit, reports)
  if (options.json)
    world.stdout.write(`${JSON.stringify({ edit: edit.id, file, detail, next_run: next }, null, 2)}\n`)
  else world.stdout.write(`Edit ${edit.id} added to ${file}: ${detail}.\nAt the next run: ${next}\n`)
}
