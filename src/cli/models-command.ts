import { Command } from 'commander'
import { modelsBuildCommand } from './models-build-command.ts'
import { modelsListCommand } from './models-list-command.ts'
import { modelsPullCommand } from './models-pull-command.ts'
import { modelsVerifyCommand } from './models-verify-command.ts'
import type { World } from './world.ts'

export const modelsCommand = (world: World): Command =>
  new Command('models')
    .description('get embedding models, and look after them')
    .helpCommand(false)
    .addCommand(modelsBuildCommand(world))
    .addCommand(modelsPullCommand(world))
    .addCommand(modelsListCommand(world))
    .addCommand(modelsVerifyCommand(world))
