import { createInterface } from 'node:readline'
import { coloursFor } from '../effects/colours-for.ts'
import { realEffects } from '../effects/real-effects.ts'
import type { Output, Terminal, World } from './world.ts'

/** This process and its streams. */
export function realWorld(): World {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    effects: realEffects,
    terminal: () => (process.stdin.isTTY ? openTerminal() : undefined),
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

function openTerminal(): Terminal {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  let isClosed = false
  lines.on('close', () => {
    isClosed = true
  })
  return {
    readLine: (prompt) =>
      new Promise((resolve) => {
        if (isClosed) {
          resolve(undefined)
          return
        }
        // End of input, or an interrupt, ends the questions.
        const end = (): void => {
          resolve(undefined)
        }
        lines.once('close', end)
        lines.question(prompt, (line) => {
          lines.off('close', end)
          resolve(line)
        })
      }),
    close: () => {
      lines.close()
    },
  }
}
