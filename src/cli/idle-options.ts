import { InvalidArgumentError, type Command } from 'commander'

/** Refuses options that would do nothing because another one is given. @throws InvalidArgumentError naming all of them */
export function refuseBeside(command: Command, partner: string, options: readonly string[]): void {
  if (!isGiven(command, partner)) return
  const idle = options.filter((option) => isGiven(command, option))
  if (idle.length === 0) return
  throw new InvalidArgumentError(
    idle.length === 1
      ? `option ${quoted(idle)} does nothing beside '${partner}'. Leave out one of the two.`
      : `options ${quoted(idle)} do nothing beside '${partner}'. Leave out these, or '${partner}'.`,
  )
}

/** Refuses an option that would do nothing because another one is missing. @throws InvalidArgumentError naming both */
export function refuseWithout(command: Command, partner: string, option: string): void {
  if (!isGiven(command, option) || isGiven(command, partner)) return
  throw new InvalidArgumentError(
    `option '${option}' does nothing without '${partner}'. Add '${partner}', or leave out '${option}'.`,
  )
}

/** Refuses --json beside a --format that is another one. @throws InvalidArgumentError naming both */
export function refuseTwoFormats(command: Command): void {
  const format: unknown = command.getOptionValue('format')
  if (!isGiven(command, '--json') || !isGiven(command, '--format') || format === 'json') return
  throw new InvalidArgumentError(
    `option '--json' means '--format json' and cannot stand beside '--format ${String(format)}'. Leave out one of the two.`,
  )
}

/** Whether somebody typed it: a default, or what the environment sets, is meant for every command. */
const isGiven = (command: Command, long: string): boolean => {
  const option = command.options.find((one) => one.long === long)
  return option !== undefined && command.getOptionValueSource(option.attributeName()) === 'cli'
}

const quoted = (options: readonly string[]): string => options.map((option) => `'${option}'`).join(', ')
