export interface Interruption {
  /** Lets the process go on until `work` is done, even if it is told to end meanwhile. */
  putOff<T>(work: () => Promise<T>): Promise<T>
  /** From now on the process ends as if nobody had asked. */
  release(): void
}

/** Calls `clean` when the process ends or is told to end (Ctrl-C, `kill`), which it then does. */
export function onInterrupt(clean: () => void): Interruption {
  let isPutOff = false
  let waiting: NodeJS.Signals | undefined
  const release = (): void => {
    process.off('exit', clean).off('SIGINT', end).off('SIGTERM', end)
  }
  function end(signal: NodeJS.Signals): void {
    if (isPutOff) {
      waiting = signal
      return
    }
    clean()
    release()
    // Without a listener of ours the signal does what it does by default.
    process.kill(process.pid, signal)
  }
  process.once('exit', clean).on('SIGINT', end).on('SIGTERM', end)
  return {
    release,
    async putOff(work) {
      isPutOff = true
      try {
        return await work()
      } finally {
        isPutOff = false
        if (waiting) end(waiting)
      }
    },
  }
}
