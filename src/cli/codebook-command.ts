import { Command } from 'commander'
import { codebookExportCommand } from './codebook-export-command.ts'
import { codebookImportCommand } from './codebook-import-command.ts'
import type { World } from './world.ts'

export const codebookCommand = (world: World): Command =>
  new Command('codebook')
    .description('exchange the codebook of themes with other programs (REFI-QDA)')
    .helpCommand(false)
    .addCommand(codebookExportCommand(world))
    .addCommand(codebookImportCommand(world))
