import { createInterface } from 'node:readline'
import type { Terminal } from './world.ts'

/**
 * A person who is asked on one stream and answers on another. The end of the input, or an interrupt, ends the questions.
 */
export function openTerminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Terminal {
  const lines = createInterface({ input, output })
  // What is typed ahead waits for its question.
  const typed = lines[Symbol.asyncIterator]()
  let isClosed = false
  lines.once('close', () => {
    isClosed = true
  })
  return {
    async readLine(prompt) {
      if (!isClosed) {
        lines.setPrompt(prompt)
        lines.prompt()
      }
      const next = await typed.next()
      return next.done === true ? undefined : next.value
    },
    close: () => {
      lines.close()
    },
  }
}
