import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { listCorpus } from '../../src/pipeline/list-corpus.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)

async function folderWith(...names: string[]): Promise<string> {
  const folder = await temporaryFolder()
  for (const name of names) await writeFile(join(folder, name), '')
  return folder
}

describe('listCorpus(path, files)', () => {
  it('lists files by name, without what is no plan', async () => {
    const folder = await folderWith(
      ...[
        'b.txt',
        'a.md',
        'README.md',
        'readme',
        'LICENSE',
        'licence-ogl.txt',
        '.hidden',
        'b.txt.corrections.yaml',
        'reader.txt',
      ],
    )
    const { files: found, notices } = await listCorpus(folder, files)
    expect(found.map(({ name }) => name)).toEqual(['a.md', 'b.txt', 'reader.txt'])
    expect(found[0]?.path).toBe(`${folder}/a.md`)
    expect(notices).toEqual([])
  })

  it('takes a single file, whatever its name', async () => {
    const folder = await folderWith('README.txt')
    expect(await listCorpus(join(folder, 'README.txt'), files)).toEqual({
      files: [{ path: join(folder, 'README.txt'), name: 'README.txt' }],
      notices: [],
    })
  })

  it('tells of folders within and of broken links', async () => {
    const folder = await folderWith('a.txt')
    await mkdir(join(folder, '2024'))
    await symlink(join(folder, 'none'), join(folder, 'broken'), 'junction')
    const { notices } = await listCorpus(folder, files)
    expect(notices.map(({ code, level, place, remedy }) => [code, level, place.file, remedy])).toEqual([
      ['K005', 'warning', '2024', 'Move its plans up into the corpus, or run on that folder.'],
      ['K004', 'fatal', 'broken', 'Remove it from the corpus, or mend the link.'],
    ])
  })

  it('names the folders where there is nothing else', async () => {
    const folder = await folderWith('README.md')
    await mkdir(join(folder, '2024'))
    await mkdir(join(folder, '2025'))
    await expect(listCorpus(folder, files)).rejects.toMatchObject({
      code: 'K002',
      message: expect.stringContaining('are not read: 2024, 2025)') as string,
      remedy: expect.stringContaining('Name the folder that holds the plans') as string,
    })
  })

  it('says so when nothing is there, or no candidate', async () => {
    const folder = await folderWith('README.md')
    await expect(listCorpus(join(folder, 'none'), files)).rejects.toMatchObject({
      code: 'K001',
      message: `${join(folder, 'none')} does not exist, expected a folder of action plans or one plan.`,
      remedy: expect.stringContaining('how it is spelt') as string,
    })
    await expect(listCorpus(folder, files)).rejects.toMatchObject({
      code: 'K002',
      remedy: expect.stringContaining('Copy the plans into it') as string,
    })
  })
})
