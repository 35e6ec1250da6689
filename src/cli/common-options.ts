import { Option, type Command } from 'commander'
import type { RealEffectsOptions } from '../effects/real-effects.ts'

/** What every command can be asked for. */
export interface CommonOptions {
  readonly quiet?: true
  readonly debug?: true
  readonly logFormat: 'text' | 'json'
}

/** Adds the options that every command has. */
export const withCommonOptions = (command: Command): Command =>
  command
    .option('-q, --quiet', 'say nothing but results, warnings and errors')
    .option('--debug', 'say more, with the stack of every error')
    .addOption(
      new Option('--log-format <format>', 'form of messages on standard error')
        .choices(['text', 'json'])
        .default('text'),
    )

/** What these options mean for log and progress. */
export const effectsOptions = ({ quiet, debug, logFormat }: CommonOptions): RealEffectsOptions => ({
  logFormat,
  logLevel: debug ? 'debug' : quiet ? 'warning' : 'info',
  showProgress: !quiet && !debug,
})
