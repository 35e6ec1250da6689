import { Command, InvalidArgumentError } from 'commander'
import type { ConcernId } from '../domain/ids.ts'
import { concernArgument, concernArguments } from './theme-arguments.ts'
import { makeEdit, withEditOptions, type EditCommandOptions } from './themes-edit.ts'
import type { World } from './world.ts'

const MOVE_HELP = `
The move is kept with a fingerprint of the concern's text: when the text changes, the run says so and
goes on without it. Use "themes pin" for what is to stay whatever comes.

Example:
  $ crossplan themes move "maidstone-2025#3" food --reason "about meals, not about work"`

export const moveCommand = (world: World): Command =>
  withEditOptions(
    new Command('move')
      .description('give a concern another primary theme')
      .argument('<concern>', 'its id', concernArgument)
      .argument('<theme>', 'id or label of the theme'),
  )
    .addHelpText('after', MOVE_HELP)
    .action((concern: ConcernId, theme: string, options: EditCommandOptions) =>
      decide(world, options, 'move', concern, theme),
    )

const PIN_HELP = `
A pinned concern keeps its theme whatever the model says later. A theme that is merged takes its pins
along; of a split one, the model chooses the part.

Example:
  $ crossplan themes pin "maidstone-2025#3" food --reason "settled with the policy team"`

export const pinCommand = (world: World): Command =>
  withEditOptions(
    new Command('pin')
      .description('keep a concern under a theme')
      .argument('<concern>', 'its id', concernArgument)
      .argument('<theme>', 'id or label of the theme'),
  )
    .addHelpText('after', PIN_HELP)
    .action((concern: ConcernId, theme: string, options: EditCommandOptions) =>
      decide(world, options, 'pin', concern, theme),
    )

async function decide(
  world: World,
  options: EditCommandOptions,
  operation: 'move' | 'pin',
  concern: ConcernId,
  wanted: string,
): Promise<void> {
  const { fingerprintsOf } = await import('../pipeline/theme-results.ts')
  const [fingerprint = ''] = await fingerprintsOf(options.reports, [concern])
  await makeEdit(world, options, (codebook) => {
    const theme = codebook.themeOf(wanted)
    return operation === 'move'
      ? { operation, concern, to: theme, fingerprint }
      : { operation, concern, theme, fingerprint }
  })
}

export const unpinCommand = (world: World): Command =>
  withEditOptions(
    new Command('unpin')
      .description('leave the theme of a pinned concern to the model again')
      .argument('<concern>', 'its id', concernArgument),
  )
    .addHelpText(
      'after',
      `
Example:
  $ crossplan themes unpin "maidstone-2025#3" --reason "the codebook has a theme for it now"`,
    )
    .action((concern: ConcernId, options: EditCommandOptions) =>
      makeEdit(world, options, () => ({ operation: 'unpin', concern })),
    )

export const linkCommand = (world: World): Command =>
  withEditOptions(
    new Command('link')
      .description('keep concerns in one cluster')
      .argument('<concerns...>', 'their ids', concernArguments),
  )
    .addHelpText(
      'after',
      `
Example:
  $ crossplan themes link "maidstone-2025#3" "elmley-2025#1" --reason "the same kitchen contract"`,
    )
    .action((concerns: readonly ConcernId[], options: EditCommandOptions) =>
      link(world, options, 'must_link', concerns),
    )

export const unlinkCommand = (world: World): Command =>
  withEditOptions(
    new Command('unlink')
      .description('keep concerns in different clusters')
      .argument('<concerns...>', 'their ids', concernArguments),
  )
    .addHelpText(
      'after',
      `
It says that the concerns do not belong together; to withdraw a link, use "themes undo".

Example:
  $ crossplan themes unlink "maidstone-2025#3" "elmley-2025#2" --reason "one is about work"`,
    )
    .action((concerns: readonly ConcernId[], options: EditCommandOptions) =>
      link(world, options, 'cannot_link', concerns),
    )

async function link(
  world: World,
  options: EditCommandOptions,
  operation: 'must_link' | 'cannot_link',
  given: readonly ConcernId[],
): Promise<void> {
  const concerns = [...new Set(given)]
  if (concerns.length < 2) throw new InvalidArgumentError('Expected at least two concerns.')
  const { fingerprintsOf } = await import('../pipeline/theme-results.ts')
  await fingerprintsOf(options.reports, concerns)
  await makeEdit(world, options, () => ({ operation, concerns }))
}
