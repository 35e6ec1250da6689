import { describe, expect, it } from 'vitest'
import { convertToOds } from '../../src/pipeline/convert-to-ods.ts'

describe('convertToOds(workbook, office, files)', () => {
  it('writes what the workbook becomes beside it', async () => {
    const written = new Map<string, string>()
    const text = (content: string | Uint8Array): string =>
      typeof content === 'string' ? content : new TextDecoder().decode(content)
    const path = await convertToOds(
      'reports/report.xlsx',
      { toOds: (workbook) => Promise.resolve(new TextEncoder().encode(`${text(workbook)} as ods`)) },
      {
        readFile: (from) => Promise.resolve(new TextEncoder().encode(`content of ${from}`)),
        writeFile: (to, content) => {
          written.set(to, text(content))
          return Promise.resolve()
        },
      },
    )
    expect(path).toBe('reports/report.ods')
    expect([...written]).toEqual([['reports/report.ods', 'content of reports/report.xlsx as ods']])
  })
})
