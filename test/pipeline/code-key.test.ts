import { mkdir, writeFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { realFiles } from '../../src/effects/real-files.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { createKeyMaker, sumCode } from '../../src/pipeline/code-key.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const code = vi.hoisted(() => ({ root: '' }))
vi.mock('../../src/effects/package-files.ts', () => ({
  codeFolder: (room: string) => `${code.root}/${room}`,
  packageVersion: () => '1.0.0',
}))

/** The key that a fresh program would make. */
const keyNow = async (kind = 'themes', ...content: readonly string[]) =>
  (await createKeyMaker(realFiles(systemClock), ['room']))(kind, ...content)

describe('createKeyMaker(files, makers)', () => {
  it('changes with the content and the code, that of folders within a room too', async () => {
    code.root = await temporaryFolder()
    await mkdir(`${code.root}/room/part`, { recursive: true })
    await writeFile(`${code.root}/room/one.js`, '1')
    await writeFile(`${code.root}/room/part/two.js`, '2')
    const before = await keyNow('themes', 'text')
    expect(before).toMatch(/^themes-[0-9a-f]{16}$/)
    expect(await keyNow('themes', 'text')).toBe(before)
    expect(await keyNow('themes', 'other')).not.toBe(before)
    await writeFile(`${code.root}/room/part/notes.md`, 'not code')
    expect(await keyNow('themes', 'text')).toBe(before)
    await writeFile(`${code.root}/room/part/two.js`, '3')
    expect(await keyNow('themes', 'text')).not.toBe(before)
  })
})

describe('sumCode(files)', () => {
  it('is over all code but the command line', async () => {
    code.root = await temporaryFolder()
    for (const room of ['cli', 'report', 'report/part']) await mkdir(`${code.root}/${room}`)
    await writeFile(`${code.root}/report/part/one.ts`, '1')
    const sumNow = () => sumCode(realFiles(systemClock))
    const before = await sumNow()
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    await writeFile(`${code.root}/cli/two.ts`, '2')
    expect(await sumNow()).toBe(before)
    await writeFile(`${code.root}/report/part/one.ts`, '3')
    expect(await sumNow()).not.toBe(before)
  })
})
