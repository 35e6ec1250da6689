import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { initSetup } from '../../src/pipeline/init-setup.ts'
import { readReportSetup, SETUP_FILE } from '../../src/pipeline/read-report-setup.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)

describe('readReportSetup(options, files)', () => {
  it('reads the files that the settings name from beside them', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'lists'))
    await writeFile(join(folder, 'lists', 'names.txt'), 'Alpha Bravo\n')
    await writeFile(join(folder, 'lists', 'regions.csv'), 'establishment,region\nalpha,Kent\n')
    const settings = join(folder, 'ours.yaml')
    await writeFile(
      settings,
      `title: Theirs\nwhere: { year: 2024 }\nredact: lists/names.txt\nregions: ${join(folder, 'lists', 'regions.csv')}\n`,
    )
    expect(await readReportSetup({ settings }, files)).toEqual({
      file: settings,
      title: 'Theirs',
      introduction: [],
      where: [{ field: 'year', values: ['2024'] }],
      redactions: [{ phrase: 'Alpha Bravo', mask: '[name 1]', kind: 'name', line: 1 }],
      regions: {
        file: join(folder, 'lists', 'regions.csv'),
        entries: [{ establishment: 'alpha', region: 'Kent', line: 2 }],
      },
    })
  })

  it('lets what is asked for go before the settings', async () => {
    const folder = await temporaryFolder()
    const [settings, redact] = [join(folder, 'ours.yaml'), join(folder, 'other.txt')]
    await writeFile(settings, 'title: Theirs\nauthor: Alpha\nwhere: { year: 2024 }\nredact: missing.txt\n')
    await writeFile(redact, 'Charlie Delta\n')
    expect(await readReportSetup({ settings, title: 'Ours', where: [], redact }, files)).toMatchObject({
      title: 'Ours',
      author: 'Alpha',
      where: [],
      redactions: [{ phrase: 'Charlie Delta' }],
    })
  })

  it('sets nothing where there is no file of settings in the working folder', async () => {
    const none = { ...files, readKind: () => Promise.resolve(undefined) }
    expect(await readReportSetup({}, none)).toEqual({ introduction: [], where: [] })
  })

  it('reads the file of the working folder when it is there', async () => {
    const there = {
      readKind: (path: string) => Promise.resolve(path === SETUP_FILE ? ('file' as const) : undefined),
      readFile: (path: string) =>
        Promise.resolve(new TextEncoder().encode(path === SETUP_FILE ? 'redact: names.txt\n' : 'Alpha\n')),
    }
    expect(await readReportSetup({}, there)).toMatchObject({
      file: 'crossplan.yaml',
      redactions: [{ phrase: 'Alpha' }],
    })
  })
})

describe('initSetup(folder, files)', () => {
  it('writes a file that sets nothing, once', async () => {
    const folder = join(await temporaryFolder(), 'new')
    const settings = await initSetup(folder, files)
    expect(settings).toBe(join(folder, 'crossplan.yaml'))
    expect(await readReportSetup({ settings }, files)).toEqual({
      file: settings,
      introduction: [],
      where: [],
    })
    await writeFile(settings, 'title: Ours\n')
    await expect(initSetup(folder, files)).rejects.toMatchObject({
      code: 'O025',
      message: `${settings} is there already and was not changed.`,
      remedy: expect.stringContaining('crossplan init example') as string,
    })
    expect(await readReportSetup({ settings }, files)).toMatchObject({ title: 'Ours' })
  })
})
