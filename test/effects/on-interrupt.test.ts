import { once } from 'node:events'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { onInterrupt } from '../../src/effects/on-interrupt.ts'
import { BUILD_MS, ensureBuilt, startNode } from '../support/built-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

beforeAll(ensureBuilt, BUILD_MS)

/** Stages results in a process of its own, which then does `work` and would wait for a minute. */
async function stageInChild(target: string, work: string) {
  const script = `
    import { writeFile } from 'node:fs/promises'
    import { onInterrupt } from './dist/effects/on-interrupt.js'
    import { stageFolder } from './dist/effects/stage-folder.js'
    const staged = await stageFolder(process.argv[1], { now: () => Date.now() })
    await writeFile(staged.path + '/report.md', 'new')
    setTimeout(() => {}, 60_000)
    const ready = () => process.stdout.write('ready')
    ${work}`
  const { child, ended } = startNode(['--input-type=module', '-e', script, target])
  await once(child.stdout, 'data')
  return { child, ended }
}

// Windows has no signals that a process could act on.
describe.runIf(process.platform !== 'win32')('onInterrupt(clean)', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('cleans up before %s ends the process', async (signal) => {
    const target = await temporaryFolder()
    const { child, ended } = await stageInChild(target, 'ready()')
    expect(await readdir(target)).toHaveLength(1)
    child.kill(signal)
    expect(await ended).toMatchObject({ code: null, signal, stderr: '' })
    expect(await readdir(target)).toEqual([])
  })

  it('lets work end that must not be cut off, and then ends', async () => {
    const target = await temporaryFolder()
    const work = `
      const interruption = onInterrupt(() => process.stdout.write(' cleaned'))
      await interruption.putOff(async () => {
        ready()
        await new Promise((done) => setTimeout(done, 300))
        process.stdout.write(' done')
      })
      process.stdout.write(' not reached')`
    const { child, ended } = await stageInChild(target, work)
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ signal: 'SIGTERM', stdout: 'ready done cleaned' })
    expect(await readdir(target)).toEqual([])
  })

  it('does nothing any more once results are in place', async () => {
    const target = await temporaryFolder()
    await mkdir(join(target, 'tables'))
    await writeFile(join(target, 'report.md'), 'old')
    const { child, ended } = await stageInChild(target, 'await staged.publish(); ready()')
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ signal: 'SIGINT' })
    expect((await readdir(target)).toSorted()).toEqual(['report.md', 'tables'])
    expect(await readFile(join(target, 'report.md'), 'utf8')).toBe('new')
  })
})

describe('onInterrupt(clean) within this process', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('cleans up once, sends the signal again and listens no more', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    const before = process.listenerCount('SIGTERM')
    let cleaned = 0
    onInterrupt(() => (cleaned += 1))
    process.emit('SIGTERM', 'SIGTERM')
    expect(cleaned).toBe(1)
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGTERM']])
    expect(process.listenerCount('SIGTERM')).toBe(before)
  })

  it('waits for work that is put off', async () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    const interruption = onInterrupt(() => undefined)
    await interruption.putOff(() => {
      process.emit('SIGINT', 'SIGINT')
      expect(kill).not.toHaveBeenCalled()
      return Promise.resolve()
    })
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGINT']])
  })

  it('does nothing once it is released', () => {
    const before = process.listenerCount('SIGINT')
    const interruption = onInterrupt(() => undefined)
    expect(process.listenerCount('SIGINT')).toBe(before + 1)
    interruption.release()
    expect(process.listenerCount('SIGINT')).toBe(before)
  })
})
