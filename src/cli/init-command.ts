import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import type { World } from './world.ts'

const AFTER_HELP = `
Every line of the file is explained in it; as it is written it sets nothing. "crossplan run" and
"crossplan report" read it from the folder that they are started in. A file that is there already is
never changed.

Examples:
  $ crossplan init
  $ crossplan init thematic-report`

export const initCommand = (world: World): Command =>
  withCommonOptions(
    new Command('init')
      .description('write a crossplan.yaml that explains itself: title, sections, limits and more')
      .argument('[folder]', 'folder for the file; made when missing', '.'),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (folder: string, options: CommonOptions) => {
      const { files } = world.effects(effectsOptions(options))
      const { initSetup } = await import('../pipeline/init-setup.ts')
      const file = await initSetup(folder, files)
      if (!options.quiet)
        world.stdout.write(
          `${file} is written and sets nothing yet. Open it in an editor: every line is explained there.\n`,
        )
    })
