import { readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { realOffice } from '../../src/effects/real-office.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const workbook = new TextEncoder().encode('alpha')

/** A program that is called as LibreOffice is: `body` sees `folder`, `source` and all arguments. */
async function programThat(body: string): Promise<readonly [string, ...string[]]> {
  const file = join(await temporaryFolder(), 'office.mjs')
  await writeFile(
    file,
    `import { readFileSync, writeFileSync } from 'node:fs'
     const args = process.argv.slice(2)
     const folder = args[args.indexOf('--outdir') + 1]
     const source = args.at(-1)
     ${body}`,
  )
  return [process.execPath, file]
}

const left = async (): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('crossplan-office-'))

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('realOffice(options).toOds(workbook)', () => {
  it('gives what the program made of the workbook, and leaves nothing behind', async () => {
    vi.stubEnv('TMPDIR', await temporaryFolder())
    const program = await programThat(
      `writeFileSync(folder + '/report.ods', readFileSync(source, 'utf8') + ' converted')`,
    )
    const content = await realOffice({ programs: [program] }).toOds(workbook)
    expect(new TextDecoder().decode(content)).toBe('alpha converted')
    expect(await left()).toEqual([])
  })

  it('gives the program a profile of its own in the temporary folder', async () => {
    const seen = join(await temporaryFolder(), 'args.json')
    const program = await programThat(`
      writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ args, folder }))
      writeFileSync(folder + '/report.ods', '')`)
    await realOffice({ programs: [program] }).toOds(workbook)
    const { args, folder } = JSON.parse(await readFile(seen, 'utf8')) as { args: string[]; folder: string }
    expect(args).toContain('--headless')
    expect(args[0]).toMatch(/^-env:UserInstallation=file:\/\/\/.*crossplan-office-[^/]*\/profile$/)
    expect(folder).toContain('crossplan-office-')
  })

  it('takes the first program that is there', async () => {
    const program = await programThat(`writeFileSync(folder + '/report.ods', 'ods')`)
    const office = realOffice({ programs: [['crossplan-no-such-office'], program] })
    expect(new TextDecoder().decode(await office.toOds(workbook))).toBe('ods')
  })

  it('says how to do without where none is installed', async () => {
    vi.stubEnv('TMPDIR', await temporaryFolder())
    await expect(
      realOffice({ programs: [['crossplan-no-such-office']] }).toOds(workbook),
    ).rejects.toMatchObject({
      code: 'E010',
      message: expect.stringContaining('LibreOffice was not found') as string,
      remedy: expect.stringMatching(/Install LibreOffice.*or do without the ODS file/) as string,
    })
    expect(await left()).toEqual([])
  })

  it('tells what the program said when it makes no file', async () => {
    const program = await programThat(
      `process.stderr.write('source file could not be loaded'); process.exit(3)`,
    )
    await expect(realOffice({ programs: [program] }).toOds(workbook)).rejects.toMatchObject({
      code: 'E011',
      message: expect.stringContaining(
        '(exit code 3), expected an ODS file: source file could not be',
      ) as string,
      remedy: expect.stringContaining('by hand') as string,
    })
  })

  it('tells why a program that is there cannot be started', async () => {
    const folder = await temporaryFolder()
    await expect(realOffice({ programs: [[folder]] }).toOds(workbook)).rejects.toMatchObject({
      code: 'E011',
      message: expect.stringContaining('expected an ODS file: spawn') as string,
    })
  })

  it('stops the program, and what it started, when its time is up', async () => {
    vi.stubEnv('TMPDIR', await temporaryFolder())
    const signs = join(await temporaryFolder(), 'signs')
    const live = `setInterval(() => require('node:fs').appendFileSync(${JSON.stringify(signs)}, '.'), 20)`
    const program = await programThat(`
      const { spawn } = await import('node:child_process')
      spawn(process.execPath, ['-e', ${JSON.stringify(live)}])
      setTimeout(() => {}, 60_000)`)
    await expect(realOffice({ programs: [program], timeoutMs: 1500 }).toOds(workbook)).rejects.toMatchObject({
      code: 'E012',
      message: expect.stringContaining('stopped after 1.5 s') as string,
      remedy: expect.stringContaining('less busy') as string,
    })
    const signsOfLife = await readFile(signs, 'utf8')
    expect(signsOfLife).not.toBe('')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await readFile(signs, 'utf8')).toBe(signsOfLife)
    expect(await left()).toEqual([])
  })

  it('says so when nothing can be written', async () => {
    vi.stubEnv('TMPDIR', join(await temporaryFolder(), 'none'))
    await expect(realOffice().toOds(workbook)).rejects.toMatchObject({ code: 'E001' })
  })
})
