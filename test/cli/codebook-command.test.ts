import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseThemes } from '../../src/themes/parse-themes.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { crossplan } from './crossplan.ts'

const idsIn = async (file: string): Promise<readonly string[]> =>
  parseThemes(await readFile(file, 'utf8'), file).map(({ id }) => id)

describe('crossplan codebook', () => {
  it('exports the codebook and imports it again, with the same ids', async () => {
    const folder = await temporaryFolder()
    const [qdc, json] = [join(folder, 'themes.qdc'), join(folder, 'themes.json')]
    const ids = await idsIn('models/themes.json')
    const found = `holds ${ids.length} themes.\n`
    expect(await crossplan('codebook', 'export', qdc)).toEqual({
      stdout: '',
      stderr: `${qdc} ${found}`,
      code: 0,
    })
    expect(await crossplan('codebook', 'import', qdc, '--out', json)).toEqual({
      stdout: '',
      stderr: `${json} ${found}`,
      code: 0,
    })
    expect((await idsIn(json)).toSorted()).toEqual(ids.toSorted())
    const { stderr, code } = await crossplan('codebook', 'export', qdc)
    expect([code, stderr]).toEqual([1, expect.stringContaining('A004')])
  })

  it('takes a codebook of another program, without ids that are in use', async () => {
    const folder = await temporaryFolder()
    const [qdc, ours, out] = ['their.qdc', 'ours.json', 'out.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await writeFile(
      qdc,
      `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
        <Code guid="1" name="Daily life" isCodable="false"><Code guid="2" name="Food" isCodable="true"/></Code>
      </Codes></CodeBook>`,
    )
    const food = { theme_id: 'food', label: 'Meals', healthy_prison_area: 'Respect', definition: 'Meals' }
    await writeFile(ours, JSON.stringify([food]))
    const { code } = await crossplan('codebook', 'import', qdc, '--out', out, '--themes', ours)
    expect(code).toBe(0)
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual([
      {
        theme_id: 'food-2',
        label: 'Food',
        healthy_prison_area: 'Daily life',
        definition: 'Food',
        includes: [],
        examples: [],
      },
    ])
  })

  it.each([
    ['no codebook', '<Project xmlns="urn:QDA-XML:project:1.0"/>', 'A005'],
    ['no text', 'PK\0', 'A005'],
    [
      'no code for coding',
      '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="1" name="a" isCodable="false"/></Codes></CodeBook>',
      'A005',
    ],
    ['too much', ' '.repeat(21_000_000), 'A006'],
  ])('refuses a file with %s, and writes nothing', async (_, content, fault) => {
    const folder = await temporaryFolder()
    const [qdc, out] = [join(folder, 'their.qdc'), join(folder, 'out.json')]
    await writeFile(qdc, content)
    const { stderr, code } = await crossplan('codebook', 'import', qdc, '--out', out)
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${fault}: ${qdc}`)])
    await expect(readFile(out)).rejects.toThrow()
  })
})
