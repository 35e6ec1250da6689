import { Command } from 'commander'
import { themeId } from '../domain/ids.ts'
import { concernArgument, conceivableId } from './theme-arguments.ts'
import { makeEdit, withEditOptions, type EditCommandOptions } from './themes-edit.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

const RENAME_HELP = `
A label alone changes no concern's theme. With --definition the model reads the new label and
definition, and concerns may change theme.

Example:
  $ crossplan themes rename food "Food and the shop" --reason "as in the annual report"`

export const renameCommand = (world: World): Command =>
  withEditOptions(
    new Command('rename')
      .description('give a theme another label')
      .argument('<theme>', 'its id or label')
      .argument('<label>', 'the new label')
      .option('--definition <text>', 'what belongs to it, said anew'),
  )
    .addHelpText('after', RENAME_HELP)
    .action(async (theme: string, label: string, options: EditCommandOptions & { definition?: string }) => {
      const { definition } = options
      await makeEdit(world, options, (codebook) => ({
        operation: 'rename',
        theme: codebook.themeOf(theme),
        label,
        ...(definition === undefined ? {} : { definition }),
      }))
    })

interface MergeOptions extends EditCommandOptions {
  readonly into: string
  readonly label?: string
  readonly definition?: string
}

const MERGE_HELP = `
The theme that they become has the concerns of all of them. --into names one of them, another theme in
use, or a new id with --label. The ids of those that went stay retired.

Examples:
  $ crossplan themes merge food clothing --into daily-needs --label "Daily needs" --reason "one chapter"
  $ crossplan themes merge clothing food --into food --reason "too few concerns to stand alone"`

export const mergeCommand = (world: World): Command =>
  withEditOptions(
    new Command('merge')
      .description('make one theme of several')
      .argument('<themes...>', 'their ids or labels')
      .requiredOption('--into <id>', 'the theme that they become')
      .option('--label <text>', 'its label; needed for a new theme')
      .option('--definition <text>', 'what belongs to it'),
  )
    .addHelpText('after', MERGE_HELP)
    .action(async (wanted: readonly string[], options: MergeOptions) => {
      const { into, label, definition } = options
      await makeEdit(world, options, (codebook) => ({
        operation: 'merge',
        themes: [...new Set(wanted.map((theme) => codebook.themeOf(theme)))],
        into: label === undefined ? codebook.themeOf(into) : themeId(conceivableId(into)),
        ...(label === undefined ? {} : { label }),
        ...(definition === undefined ? {} : { definition }),
      }))
    })

const NOTE_HELP = `
A note changes nothing; tables and lists show it.

Example:
  $ crossplan themes note food "ask the kitchens team" --reason "open question"`

export const noteCommand = (world: World): Command =>
  withEditOptions(
    new Command('note')
      .description('note something about a theme or a concern')
      .argument('<theme-or-concern>', 'id or label of a theme, or id of a concern')
      .argument('<text>', 'the note'),
  )
    .addHelpText('after', NOTE_HELP)
    .action(async (subject: string, text: string, options: EditCommandOptions) => {
      if (subject.includes('#')) {
        const concern = concernArgument(subject)
        const { fingerprintsOf } = await import('../pipeline/theme-results.ts')
        await fingerprintsOf(options.reports, [concern])
        await makeEdit(world, options, () => ({ operation: 'note', about: { concern }, text }))
      } else
        await makeEdit(world, options, (codebook) => ({
          operation: 'note',
          about: { theme: codebook.themeOf(subject) },
          text,
        }))
    })

const UNDO_HELP = `
The edit stays in the log and a new entry withdraws it, so that results made with it can still be
explained; the ids that it gave are not given again. Edits that rely on it are to be undone first.

Example:
  $ crossplan themes undo 7 --reason "read the concern again"`

export const undoCommand = (world: World): Command =>
  withEditOptions(
    new Command('undo')
      .description('withdraw an edit')
      .argument('[edit]', 'its number (default: the last one)', wholeNumber(1)),
  )
    .addHelpText('after', UNDO_HELP)
    .action(async (edit: number | undefined, options: EditCommandOptions) => {
      await makeEdit(world, options, (codebook) => ({
        operation: 'undo',
        edit: edit ?? codebook.lastEdit(),
      }))
    })
