import type { Colors } from 'picocolors/types.js'
import type { Clock } from './clock.ts'

/** Shows that work goes on, and how far it has come. */
export interface Progress {
  /** @param done how many of `total` are done, where the work can be counted */
  show(label: string, done?: number, total?: number): void
  /** Takes the line away, before anything else is written. */
  clear(): void
}

/** For a file, a pipe, or a reader who asked for quiet. */
export const noProgress: Progress = { show: () => undefined, clear: () => undefined }

/** Often enough to look alive, seldom enough to cost nothing. */
const REDRAW_MS = 80
const ERASE_LINE = '\r\u001b[2K'

/** One line on a terminal, written over and over. */
export function terminalProgress(write: (text: string) => void, colours: Colors, clock: Clock): Progress {
  let shown: { readonly label: string; readonly at: number } | undefined
  return {
    show(label, done, total) {
      const at = clock.now()
      if (shown?.label === label && at - shown.at < REDRAW_MS) return
      const count = done === undefined || total === undefined ? '' : ` ${done} of ${total}`
      write(ERASE_LINE + colours.dim(`${label}${count}`))
      shown = { label, at }
    },
    clear() {
      if (shown) write(ERASE_LINE)
      shown = undefined
    },
  }
}
