import { Command } from 'commander'
import { effectsOptions, withCommonOptions, type CommonOptions } from './common-options.ts'
import { countOf } from './count-of.ts'
import { refuseBeside } from './idle-options.ts'
import { reviewsOption } from './reviews-option.ts'
import { wholeNumber } from './whole-number.ts'
import type { World } from './world.ts'

interface ReviewCommandOptions extends CommonOptions {
  readonly reports: string
  readonly n: number
  readonly seed: number
  readonly to?: string
  readonly answers?: string
  readonly by?: string
  readonly reviews?: string
}

const AFTER_HELP = `
Draws pairs of concerns around and on both sides of the thresholds, within establishments and between
them, in random order and without the model's answer. Pairs that are answered already are left out.
With --to they go into a CSV file: write recurring, related or none (or no) into "answer", or leave it
empty, and take the file in with --answers. On a terminal, without either, pairs are asked one by one.

Answers are kept with their date in models/review.yaml. At every later run they stand in place of the
model's verdict (decided_by in recurrences and shared_issues says whose it is); "crossplan calibrate"
learns from them. A file with a fault is told with its lines, and nothing of it is taken.

Examples:
  $ crossplan review --n 40 --to pairs.csv
  $ crossplan review --answers pairs.csv --by Anna
  $ crossplan review --by Anna`

export const reviewCommand = (world: World): Command =>
  withCommonOptions(
    new Command('review')
      .description('ask people about pairs of concerns, and keep what they answer')
      .option('--out, --reports <folder>', 'folder of the results', 'reports')
      .option('--n <number>', 'how many pairs', wholeNumber(1, 100_000), 40)
      .option('--seed <number>', 'seed of what is drawn and in which order', wholeNumber(0, 2 ** 32 - 1), 1)
      .option('--to <file>', 'write the pairs into a new CSV file')
      .option('--answers <file>', 'take in a CSV file that was filled in')
      .option('--by <name>', 'who answers')
      .addOption(reviewsOption()),
  )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: ReviewCommandOptions, command: Command) => {
      refuseBeside(command, '--answers', ['--to', '--n', '--seed'])
      refuseBeside(command, '--to', ['--by'])
      const { answers } = options
      if (answers === undefined) await ask(world, options)
      else await take(world, options, answers)
    })

const storeOf = ({ reviews, by }: ReviewCommandOptions) => ({
  ...(reviews === undefined ? {} : { reviews }),
  ...(by === undefined ? {} : { by }),
})

async function take(world: World, options: ReviewCommandOptions, path: string): Promise<void> {
  const effects = world.effects(effectsOptions(options))
  const { takeAnswers } = await import('../pipeline/take-answers.ts')
  const { file, taken, open } = await takeAnswers(
    path,
    { reports: options.reports, ...storeOf(options) },
    effects,
  )
  world.stdout.write(
    `${countOf(taken, 'answer')} added to ${file}${open === 0 ? '' : `; ${countOf(open, 'row')} had none`}. They are in force from the next "crossplan run".\n`,
  )
}

async function ask(world: World, options: ReviewCommandOptions): Promise<void> {
  const effects = world.effects(effectsOptions(options))
  const { reports, reviews, n, seed, to } = options
  const { drawReview, reviewSheet } = await import('../pipeline/draw-review.ts')
  const pairs = await drawReview(
    { reports, size: n, seed, ...(reviews === undefined ? {} : { reviews }) },
    effects,
  )
  if (pairs.length < n) effects.log.info(`There are no more than ${countOf(pairs.length, 'pair')}.`)
  const terminal = to === undefined ? world.terminal?.() : undefined
  if (terminal) {
    const { askPairs } = await import('./ask-pairs.ts')
    const { keepAnswers } = await import('../pipeline/take-answers.ts')
    try {
      const given = await askPairs(pairs, terminal, world.stdout, async (answer) => {
        await keepAnswers([answer], storeOf(options), effects)
      })
      world.stdout.write(`${countOf(given, 'answer')} kept.\n`)
    } finally {
      terminal.close()
    }
    return
  }
  const sheet = reviewSheet(pairs)
  if (to === undefined) world.stdout.write(sheet)
  else {
    const { writeNewFile } = await import('../pipeline/write-new-file.ts')
    await writeNewFile(to, sheet, effects.files)
    effects.log.info(`${to} holds ${countOf(pairs.length, 'pair')}.`)
  }
}
