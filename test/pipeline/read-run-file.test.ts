import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { readRunFile, readSoundRunFile } from '../../src/pipeline/read-run-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)

describe('readRunFile(folder), readSoundRunFile(folder)', () => {
  it('know nothing of a folder without one', async () => {
    const folder = await temporaryFolder()
    expect(await readRunFile(folder, files)).toBeUndefined()
    expect(await readSoundRunFile(folder, files)).toBeUndefined()
    await mkdir(join(folder, 'run.json'))
    expect(await readRunFile(folder, files)).toBeUndefined()
  })

  it('tell of a damaged one (O040), or take it for none', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'run.json'), '{"version":')
    await expect(readRunFile(folder, files)).rejects.toMatchObject({ code: 'O040' })
    expect(await readSoundRunFile(folder, files)).toBeUndefined()
  })

  it('pass on that one cannot be read', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'run.json'), '')
    // More than a file of the program can have.
    await truncate(join(folder, 'run.json'), 110_000_000)
    await expect(readSoundRunFile(folder, files)).rejects.toMatchObject({ code: 'E007' })
  })
})
