import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Thread, Threads } from './threads.ts'

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (fault: unknown) => void
}

/** The threads of this process. */
export const realThreads: Threads = {
  // The module answers what it is for.
  start: ((module, given) =>
    availableParallelism() < 2 ? undefined : startThread(module, given)) as Threads['start'],
}

/** Each question gets its own answer, in the order in which they were put. */
export function startThread(module: URL, given: unknown): Thread<unknown, unknown> {
  const worker = new Worker(module, { workerData: given })
  const waiting: Waiting[] = []
  let ended: { readonly fault: unknown } | undefined
  const endWith = (fault: unknown): void => {
    ended ??= { fault }
    for (const { reject } of waiting.splice(0)) reject(ended.fault)
  }
  worker.on('message', (answer) => waiting.shift()?.resolve(answer))
  worker.on('messageerror', endWith)
  worker.on('error', endWith)
  worker.on('exit', (code) => {
    endWith(new ThreadEnded(code))
  })
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (ended) {
          waiting.push({ resolve, reject })
          endWith(ended.fault)
          return
        }
        // What cannot be copied fails here, and waits for no answer.
        worker.postMessage(question)
        waiting.push({ resolve, reject })
      }),
    end: async () => {
      await worker.terminate()
    },
  }
}

/** Why a question has no answer: the thread ended before. */
class ThreadEnded extends Error {
  constructor(code: number) {
    super(`the thread ended with code ${code}`)
  }
}
