import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { officeFailed, officeMissing, officeTooSlow } from '../domain/faults/effects.ts'
import { errorCode, fileFault } from './file-fault.ts'
import type { Office } from './office.ts'
import { onInterrupt } from './on-interrupt.ts'
import { startProgram, type ProgramEnd } from './start-program.ts'

export interface OfficeOptions {
  /** The program and its first arguments; the first that is there is taken. Default: where LibreOffice is put. */
  readonly programs?: readonly (readonly [string, ...string[]])[]
  /** It is stopped after this time; default 180 s, for a busy machine and a workbook of many sheets. */
  readonly timeoutMs?: number
}

const PROGRAMS = [
  ['soffice'],
  ['libreoffice'],
  ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  ['C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
] as const

/** The LibreOffice of this machine, each time in a temporary folder with a profile of its own: it disturbs no open one. */
export function realOffice({ programs = PROGRAMS, timeoutMs = 180_000 }: OfficeOptions = {}): Office {
  return {
    async toOds(workbook) {
      const folder = await mkdtemp(join(tmpdir(), 'crossplan-office-')).catch((cause: unknown) => {
        throw fileFault(tmpdir(), 'written', cause)
      })
      try {
        const source = join(folder, 'report.xlsx')
        await writeFile(source, workbook)
        const end = await convert(folder, source)
        if (end.isStopped) throw officeTooSlow(timeoutMs)
        return await readFile(join(folder, 'report.ods')).catch((cause: unknown) => {
          throw officeFailed(end.code, end.stderr, cause)
        })
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }

  /** Runs the first program that is there. */
  async function convert(folder: string, source: string): Promise<ProgramEnd> {
    const args = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'ods',
      '--outdir',
      folder,
      source,
    ]
    for (const [program, ...first] of programs) {
      const started = startProgram(program, [...first, ...args], timeoutMs)
      const interruption = onInterrupt(() => {
        started.stop()
        rmSync(folder, { recursive: true, force: true })
      })
      try {
        return await started.ended
      } catch (cause) {
        if (errorCode(cause) !== 'ENOENT') throw officeFailed(null, '', cause)
      } finally {
        interruption.release()
      }
    }
    throw officeMissing()
  }
}
