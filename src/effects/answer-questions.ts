import { parentPort, workerData, type MessagePort } from 'node:worker_threads'

/** Where a thread's questions come from, and what it starts from. */
export interface Asker {
  readonly port: Pick<MessagePort, 'on' | 'postMessage'>
  readonly given: unknown
}

// A module that threads run is never run otherwise.
const starter = (): Asker => ({ port: parentPort!, given: workerData })

/** Makes a module the work of a thread: it answers questions, one after the other, until its starter ends it. */
export function answerQuestions(
  prepare: (given: never) => (question: never) => unknown,
  { port, given }: Asker = starter(),
): void {
  // Who starts the thread gives and asks what the module is for.
  const answer = prepare(given as never)
  port.on('message', (question) => {
    port.postMessage(answer(question as never))
  })
}
