import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
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
    const path = join(corpus, 'a.txt')
    expect(JSON.parse(stdout)).toEqual([
      {
        source_file: 'a.txt',
        plan_id: 'alpha-2022',
        added_to: null,
        notices: [
          {
            plan_id: 'alpha-2022',
            source_file: 'a.txt',
            code: 'K008',
            level: 'fatal',
            line: null,
            message: `${path} answers the same inspection as a.txt (alpha-2022), which is there already; it was not added.`,
            remedy: 'Nothing is to be done; to replace the plan, remove a.txt first.',
          },
        ],
      },
    ])
    const to = await temporaryFolder()
    const added = await crossplan('add', path, '--to', to, '--json')
    expect(JSON.parse(added.stdout)).toMatchObject([{ plan_id: 'alpha-2022', added_to: `${to}/a.txt` }])
  })

  it('copies the corrections beside a plan, unless the corpus has some', async () => {
    const { corpus } = await corpusFolder({
      'a.txt': alpha2022,
      'a.txt.corrections.yaml': '# ours\n',
      'b.txt': bravo2024,
      'b.txt.corrections.yaml': '# ours\n',
    })
    const to = await temporaryFolder()
    await writeFile(join(to, 'b.txt.corrections.yaml'), '# theirs\n')
    const { stdout } = await crossplan('add', corpus, '--to', to, '--json')
    expect(await readFile(join(to, 'a.txt.corrections.yaml'), 'utf8')).toBe('# ours\n')
    expect(await readFile(join(to, 'b.txt.corrections.yaml'), 'utf8')).toBe('# theirs\n')
    const codes = (JSON.parse(stdout) as { notices: { code: string }[] }[]).map(({ notices }) =>
      notices.map(({ code }) => code).filter((code) => code === 'K011'),
    )
    expect(codes).toEqual([[], ['K011']])
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

  it('tells of a file that cannot be read at all, and writes the other pages', async () => {
    const { corpus, out } = await corpusFolder({ 'a.txt': alpha2022, 'b.txt': Uint8Array.from([1, 0, 2]) })
    const { stdout, stderr, code } = await crossplan('read', corpus, '--side-by-side', out)
    expect([stdout, code]).toEqual([`${out}/a.txt.html\n`, 1])
    expect(stderr).toMatch(/D001.*b\.txt/)
  })

  it('gives the pages of equal names a number', async () => {
    const [one, two] = [
      await corpusFolder({ 'a.txt': alpha2022 }),
      await corpusFolder({ 'a.txt': bravo2024 }),
    ]
    const { stdout, code } = await crossplan('read', one.corpus, two.corpus, '--side-by-side', one.out)
    expect(code).toBe(0)
    expect(stdout).toBe(`${one.out}/a.txt.html\n${one.out}/a.txt-2.html\n`)
    expect(await readFile(join(one.out, 'a.txt.html'), 'utf8')).toContain('alpha-2022#1')
    expect(await readFile(join(one.out, 'a.txt-2.html'), 'utf8')).toContain('bravo-2024#1')
  })
})

describe('what in a folder is passed over', () => {
  it.each([
    ['read', () => []],
    ['read', (out: string) => ['--side-by-side', out]],
    ['add', (out: string) => ['--to', out]],
  ])('is told by %s (%#), and a broken link ends it with 1', async (command, options) => {
    const { corpus, out } = await corpusFolder({ 'a.txt': alpha2022 })
    await mkdir(join(corpus, '2024'))
    const warned = await crossplan(command, corpus, ...options(out))
    expect(warned.code).toBe(0)
    expect(warned.stderr).toMatch(/^warning K005: 2024 is a folder within the corpus/)
    await symlink(join(corpus, 'none'), join(corpus, 'broken'), 'junction')
    const failed = await crossplan(command, join(corpus), ...options(join(out, 'again')))
    expect(failed.code).toBe(1)
    expect(failed.stderr).toContain('error K004: broken is neither a file nor a folder')
  })
})
