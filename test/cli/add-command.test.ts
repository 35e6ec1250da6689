import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { alpha2022, alpha2025, bravo2024, corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

describe('crossplan add', () => {
  it('copies plans as they are into a corpus that it makes', async () => {
    const { corpus } = await corpusFolder({ 'a.txt': alpha2022, 'b.md': bravo2024 })
    const to = join(await temporaryFolder(), 'new', 'corpus')
    const { stdout, stderr, code } = await crossplan('add', corpus, '--to', to)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`${join(corpus, 'a.txt')} added as alpha-2022`)
    expect(await readFile(join(to, 'a.txt'), 'utf8')).toBe(alpha2022)
    expect(await readdir(to)).toEqual(['a.txt', 'b.md'])
  })

  it('refuses what is there already under another name, a taken name, and what is no plan, and adds the rest', async () => {
    const { corpus } = await corpusFolder({ 'a.txt': alpha2022, 'b.txt': bravo2024 })
    const from = await temporaryFolder()
    await writeFile(join(from, 'again.txt'), `${alpha2022}\n`)
    await writeFile(join(from, 'b.txt'), alpha2025)
    await writeFile(join(from, 'letter.txt'), 'Dear Sir,\n')
    await writeFile(join(from, 'z.txt'), alpha2025)
    const { stdout, stderr, code } = await crossplan('add', from, '--to', corpus)
    expect(code).toBe(1)
    expect(stdout).toBe(`${join(from, 'z.txt')} added as alpha-2025\n`)
    expect(stderr).toMatch(/K008.*again\.txt answers the same inspection as a\.txt \(alpha-2022\)/)
    expect(stderr).toMatch(/remove a\.txt first/)
    expect(stderr).toMatch(/K009.*b\.txt is there already/)
    expect(stderr).toMatch(/Give the file another name/)
    expect(stderr).toMatch(/P001.*letter\.txt/)
    expect(await readFile(join(corpus, 'b.txt'), 'utf8')).toBe(bravo2024)
  })

  it('gives what came of each file as JSON', async () => {
    const { corpus } = await corpusFolder({ 'a.txt': alpha2022 })
    const { stdout } = await crossplan('add', join(corpus, 'a.txt'), '--to', corpus, '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ planId: 'alpha-2022', notices: [{ code: 'K008' }] }])
  })
})

describe('crossplan read --side-by-side', () => {
  it('writes a page for each plan and says where', async () => {
    const { corpus, out } = await corpusFolder({ 'a.txt': alpha2022, 'b.txt': 'Dear Sir,\n' })
    const { stdout, code } = await crossplan('read', corpus, '--side-by-side', out)
    expect(code).toBe(1)
    expect(stdout).toBe(`${out}/a.txt.html\n${out}/b.txt.html\n`)
    expect(await readFile(join(out, 'a.txt.html'), 'utf8')).toContain('alpha-2022#1')
  })
})
