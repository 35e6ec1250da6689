import { chmod, mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { stageFolder } from '../../src/effects/stage-folder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { withoutPrivileges } from '../support/without-privileges.ts'

/** A folder of results as an earlier run left it, beside a file that is not ours. */
async function earlierResults(): Promise<string> {
  const target = await temporaryFolder()
  await mkdir(join(target, 'tables'))
  await writeFile(join(target, 'tables', 'old.csv'), 'old')
  await writeFile(join(target, 'report.md'), 'old')
  await writeFile(join(target, 'README.md'), 'ours')
  return target
}

async function fill(staged: string, text: string): Promise<void> {
  await mkdir(join(staged, 'tables'))
  await writeFile(join(staged, 'tables', 'new.csv'), text)
  await writeFile(join(staged, 'report.md'), text)
}

const stage = (target: string) => stageFolder(target, systemClock)
const text = (...path: string[]) => readFile(join(...path), 'utf8')

describe('stageFolder(target, clock)', () => {
  it('replaces folders and files whole and leaves what has another name', async () => {
    const target = await earlierResults()
    const staged = await stage(target)
    await fill(staged.path, 'new')
    expect(await text(target, 'report.md')).toBe('old')
    await staged.publish()
    expect((await readdir(target)).toSorted()).toEqual(['README.md', 'report.md', 'tables'])
    expect(await readdir(join(target, 'tables'))).toEqual(['new.csv'])
    expect(await text(target, 'report.md')).toBe('new')
  })

  it('leaves the target as it was when it is discarded', async () => {
    const target = await earlierResults()
    const staged = await stage(target)
    await fill(staged.path, 'new')
    await staged.discard()
    expect((await readdir(target)).toSorted()).toEqual(['README.md', 'report.md', 'tables'])
    expect(await text(target, 'tables', 'old.csv')).toBe('old')
  })

  it('makes a missing target, and takes it away again when nothing comes of it', async () => {
    const parent = await temporaryFolder()
    const [kept, dropped] = [join(parent, 'kept', 'reports'), join(parent, 'dropped')]
    const staged = await stage(kept)
    await fill(staged.path, 'new')
    await staged.publish()
    await (await stage(dropped)).discard()
    expect(await text(kept, 'report.md')).toBe('new')
    expect(await readdir(parent)).toEqual(['kept'])
  })

  it('puts everything back when one entry cannot be moved', async () => {
    if (process.platform === 'win32') return
    const target = await earlierResults()
    await chmod(target, 0o777)
    const staged = await withoutPrivileges(() => stage(target))
    await writeFile(join(staged.path, 'a.md'), 'new')
    await writeFile(join(staged.path, 'report.md'), 'new')
    await mkdir(join(staged.path, 'tables'))
    // A folder that its owner may not write cannot be moved to another folder: its parent entry would change.
    await chmod(join(target, 'tables'), 0o555)
    await expect(withoutPrivileges(() => staged.publish())).rejects.toMatchObject({ code: 'E002' })
    expect((await readdir(target)).filter((name) => !name.startsWith('.')).toSorted()).toEqual([
      'README.md',
      'report.md',
      'tables',
    ])
    expect(await text(target, 'report.md')).toBe('old')
    await staged.discard()
    expect((await readdir(target)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('never mixes the results of runs that end together', async () => {
    const target = await earlierResults()
    const names = Array.from({ length: 8 }, (_, i) => `run ${i}`)
    const stagings = await Promise.all(
      names.map(async (name) => {
        const staged = await stage(target)
        await fill(staged.path, name)
        return staged
      }),
    )
    await Promise.all(stagings.map((staged) => staged.publish()))
    const winner = await text(target, 'report.md')
    expect(names).toContain(winner)
    expect(await text(target, 'tables', 'new.csv')).toBe(winner)
    expect((await readdir(target)).toSorted()).toEqual(['README.md', 'report.md', 'tables'])
  })

  it('removes what a run that was killed left behind days ago, and nothing younger', async () => {
    const target = await temporaryFolder()
    const [old, young] = [join(target, '.crossplan-run-old'), join(target, '.crossplan-run-young')]
    await mkdir(old)
    await mkdir(young)
    const threeDaysAgo = systemClock.now() / 1000 - 3 * 86_400
    await utimes(old, threeDaysAgo, threeDaysAgo)
    await (await stage(target)).discard()
    expect(await readdir(target)).toEqual(['.crossplan-run-young'])
  })

  it('says so when the target may not be written, or is a file', async () => {
    const target = await temporaryFolder()
    await writeFile(join(target, 'file'), '')
    await expect(stage(join(target, 'file'))).rejects.toMatchObject({ code: 'E004' })
    if (process.platform === 'win32') return
    await chmod(target, 0o555)
    await expect(withoutPrivileges(() => stage(target))).rejects.toMatchObject({
      code: 'E002',
      remedy: expect.stringContaining('another folder') as string,
    })
    await chmod(target, 0o755)
  })
})
