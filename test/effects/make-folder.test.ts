import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../src/effects/make-folder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('makeFolder(path)', () => {
  it('makes what is missing, and says whether anything was', async () => {
    const path = join(await temporaryFolder(), 'alpha', 'bravo', 'charlie')
    expect(await makeFolder(path)).toBe(true)
    expect((await stat(path)).isDirectory()).toBe(true)
    expect(await makeFolder(path)).toBe(false)
  })

  it('fails where a file stands in the way', async () => {
    const file = join(await temporaryFolder(), 'alpha')
    await writeFile(file, '')
    await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' })
    await expect(makeFolder(join(file, 'bravo'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  })

  it.runIf(process.platform === 'linux')(
    'ends where a folder takes no others',
    { timeout: 5000 },
    async () => {
      await expect(makeFolder('/proc/alpha/bravo')).rejects.toMatchObject({ code: 'ENOENT' })
    },
  )
})
