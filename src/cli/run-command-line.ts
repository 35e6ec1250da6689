import { CommanderError, InvalidArgumentError } from 'commander'
import { ToolkitError } from '../domain/toolkit-error.ts'
import { buildProgram, HELP_HINT } from './build-program.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import type { World } from './world.ts'

/**
 * Runs one command and tells the world how it ended. Whatever is thrown ends here: what a person can act on as one
 * message with its remedy, anything else as a bug.
 *
 * @param args what follows the program's name
 */
export async function runCommandLine(args: readonly string[], world: World): Promise<void> {
  try {
    await buildProgram(world).parseAsync(args, { from: 'user' })
  } catch (fault) {
    world.setExitCode(endWith(fault, args, world))
  }
}

function endWith(fault: unknown, args: readonly string[], world: World): ExitCode {
  // What a command finds out itself, of arguments that are right each for itself.
  if (fault instanceof InvalidArgumentError) {
    world.stderr.write(`error: ${fault.message}\n${HELP_HINT}\n`)
    return exitCodes.wrongUse
  }
  // Commander has said what there is to say; asking for help or the version is no fault.
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
  const debug = args.includes('--debug')
  const log = world.effects({
    logFormat: args.some(
      (arg, i) => arg === '--log-format=json' || (arg === '--log-format' && args[i + 1] === 'json'),
    )
      ? 'json'
      : 'text',
  }).log
  const stack = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  if (fault instanceof ToolkitError) {
    log.error(fault.message, { code: fault.code, remedy: fault.remedy })
    if (debug) log.error(stack)
    return exitCodes.failed
  }
  log.error(`This is a bug in crossplan: ${fault instanceof Error ? fault.message : String(fault)}`, {
    remedy: debug ? 'Please report it with what stands below.' : 'Please report it with what "--debug" says.',
  })
  if (debug) log.error(stack)
  return exitCodes.bug
}
