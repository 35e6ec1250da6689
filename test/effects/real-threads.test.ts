import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { realThreads, startThread } from '../../src/effects/real-threads.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A thread that does `body` with each question `asked`; it knows what was `given`. */
async function moduleThat(body: string): Promise<URL> {
  const file = join(await temporaryFolder(), 'thread.mjs')
  await writeFile(
    file,
    `import { parentPort, workerData as given } from 'node:worker_threads'
     parentPort.on('message', (asked) => { ${body} })`,
  )
  return pathToFileURL(file)
}

async function threadThat(body: string, given?: unknown) {
  const thread = startThread(await moduleThat(body), given)
  onTestFinished(() => thread.end())
  return thread
}

describe('startThread(module, given)', () => {
  it('answers questions in their order', async () => {
    const thread = await threadThat('parentPort.postMessage(given.sum + asked)', { sum: 10 })
    expect(await Promise.all([thread.ask(1), thread.ask(2), thread.ask(3)])).toEqual([11, 12, 13])
  })

  it('reads memory that is shared, and writes to it', async () => {
    const shared = new Int32Array(new SharedArrayBuffer(8))
    const thread = await threadThat('given[1] = given[0] + asked; parentPort.postMessage(0)', shared)
    shared[0] = 4
    await thread.ask(3)
    expect([...shared]).toEqual([4, 7])
  })

  it('gives what ended the thread to those who wait and to those who ask later', async () => {
    const thread = await threadThat('throw new RangeError(asked)')
    const waiting = await Promise.allSettled([thread.ask('alpha'), thread.ask('bravo')])
    expect(waiting.map((end) => end.status === 'rejected' && String(end.reason))).toEqual([
      'RangeError: alpha',
      'RangeError: alpha',
    ])
    await expect(thread.ask('charlie')).rejects.toThrow('alpha')
  })

  it('fails for a question that cannot be copied, and answers the next', async () => {
    const thread = await threadThat('parentPort.postMessage(-asked)')
    await expect(thread.ask(() => 1)).rejects.toThrow('could not be cloned')
    expect(await thread.ask(2)).toBe(-2)
  })

  it('tells of a thread that leaves without an answer, and of one that cannot start', async () => {
    const leaving = await threadThat('process.exit(asked)')
    await expect(leaving.ask(4)).rejects.toThrow('the thread ended with code 4')
    const missing = startThread(new URL('missing.mjs', await moduleThat('')), undefined)
    await expect(missing.ask(1)).rejects.toThrow('missing.mjs')
  })

  it('ends a thread whatever it does', async () => {
    const thread = await threadThat('for (;;) asked++')
    const waiting = expect(thread.ask(1)).rejects.toThrow('the thread ended with code')
    await thread.end()
    await waiting
  })
})

describe('realThreads', () => {
  it('starts a thread where there is another core', async () => {
    const thread = realThreads.start<number, number>(await moduleThat('parentPort.postMessage(-asked)'), 0)
    if (thread !== undefined) onTestFinished(() => thread.end())
    expect(await thread?.ask(5)).toBe(availableParallelism() < 2 ? undefined : -5)
  })
})
