import { Command } from 'commander'
import {
  linkCommand,
  moveCommand,
  pinCommand,
  unlinkCommand,
  unpinCommand,
} from './themes-concern-commands.ts'
import { mergeCommand, noteCommand, renameCommand, undoCommand } from './themes-edit-commands.ts'
import { themesDiffCommand } from './themes-diff-command.ts'
import { themesListCommand, themesShowCommand } from './themes-list-command.ts'
import { splitCommand } from './themes-split-command.ts'
import type { World } from './world.ts'

const AFTER_HELP = `
Edits are added to a log, models/codebook.yaml, each with its date and reason, and every later run
replays them. Nothing is computed until then: edit, run, and let "themes diff" explain what changed.`

export function themesCommand(world: World): Command {
  const command = new Command('themes')
    .description('look at the themes, and make them yours')
    .helpCommand(false)
    .addHelpText('after', AFTER_HELP)
  for (const make of [
    themesListCommand,
    themesShowCommand,
    themesDiffCommand,
    renameCommand,
    mergeCommand,
    splitCommand,
    moveCommand,
    pinCommand,
    unpinCommand,
    noteCommand,
    linkCommand,
    unlinkCommand,
    undoCommand,
  ])
    command.addCommand(make(world))
  return command
}
