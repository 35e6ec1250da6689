import { coloursFor } from '../effects/colours-for.ts'
import { realEffects } from '../effects/real-effects.ts'
import { openTerminal } from './open-terminal.ts'
import type { Output, World } from './world.ts'

/** This process and its streams. */
export function realWorld(): World {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    effects: realEffects,
    terminal: () => (process.stdin.isTTY ? openTerminal(process.stdin, process.stderr) : undefined),
    setExitCode: (code) => {
      process.exitCode = code
    },
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    hasColours: coloursFor(stream, process.env).isColorSupported,
    // Some terminals claim to have no columns at all.
    ...(stream.isTTY && stream.columns > 0 ? { columns: stream.columns } : {}),
  }
}
