import { Command, InvalidArgumentError, Option } from 'commander'
import type { ThemePart } from '../domain/codebook-edit.ts'
import { themeId } from '../domain/ids.ts'
import { conceivableId } from './theme-arguments.ts'
import { effectsOptions } from './common-options.ts'
import { makeEdit, withEditOptions, type EditCommandOptions } from './themes-edit.ts'
import type { World } from './world.ts'

interface SplitOptions extends EditCommandOptions {
  readonly part?: readonly ThemePart[]
  readonly file?: string
}

const AFTER_HELP = `
The theme's concerns are divided among the parts by their definitions; no other concern changes. A
file holds the parts as a YAML list, each with id, label, definition, and if you like includes and
examples, which help the model as they help a reader. The old id stays retired.

Examples:
  $ crossplan themes split health --file parts.yaml --reason "two chapters this year"
  $ crossplan themes split health --part "mental-health: Mental health: Illness of the mind, self-harm" \\
      --part "physical-health: Physical health: Clinics, medicines, dentists" --reason "two chapters"`

export const splitCommand = (world: World): Command =>
  withEditOptions(
    new Command('split')
      .description('make several themes of one')
      .argument('<theme>', 'its id or label')
      .addOption(new Option('--file <file>', 'the parts, as YAML').conflicts('part'))
      .option('--part <id: label: definition>', 'one part; to be given for each', partsOption),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (theme: string, options: SplitOptions) => {
      const { files } = world.effects(effectsOptions(options))
      const { readThemeParts } = await import('../pipeline/read-theme-parts.ts')
      const parts = options.file === undefined ? options.part : await readThemeParts(options.file, files)
      if (parts === undefined || parts.length < 2)
        throw new InvalidArgumentError('Expected at least two parts, by --part or in a --file.')
      await makeEdit(world, options, (codebook) => ({
        operation: 'split',
        theme: codebook.themeOf(theme),
        into: parts,
      }))
    })

function partsOption(text: string, before: readonly ThemePart[] = []): readonly ThemePart[] {
  const [id = '', label = '', ...definition] = text.split(':').map((field) => field.trim())
  if (label === '' || definition.join('') === '')
    throw new InvalidArgumentError('Expected an id, a label and a definition with colons between them.')
  return [
    ...before,
    {
      id: themeId(conceivableId(id)),
      label,
      definition: definition.join(': '),
      includes: [],
      examples: [],
    },
  ]
}
