import { describe, expect, it } from 'vitest'
import { formatRunFile } from '../../../src/report/run-file/format-run-file.ts'
import { parseRunFile } from '../../../src/report/run-file/parse-run-file.ts'
import { thrownBy } from '../../support/thrown-by.ts'
import { sampleRunFile, sumOf } from './sample-run-file.ts'

describe('formatRunFile(run)', () => {
  it('has one form, whatever the order of settings, tables and files', () => {
    const { settings, files } = sampleRunFile()
    const turned = <T>(record: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(record).toReversed())
    expect(formatRunFile(sampleRunFile({ settings: turned(settings), files: turned(files) }))).toBe(
      formatRunFile(sampleRunFile()),
    )
    expect(JSON.parse(formatRunFile(sampleRunFile()))).toMatchObject({
      format: 1,
      run_id: 'run-1',
      inputs: { corpus_sha256: sumOf('1'), plans: [{ plan_id: 'alpha-2025', file: 'alpha.txt' }] },
      word_lists: { action_types: sumOf('9') },
    })
    expect(formatRunFile(sampleRunFile())).toMatch(/^\{\n {2}"format": 1,[\s\S]*\n\}\n$/)
  })
})

describe('parseRunFile(text, file)', () => {
  const edited = (change: (content: Record<string, unknown>) => void): string => {
    const content = JSON.parse(formatRunFile(sampleRunFile())) as Record<string, unknown>
    change(content)
    return JSON.stringify(content)
  }

  it('reads what was written', () => {
    expect(parseRunFile(formatRunFile(sampleRunFile()), 'run.json')).toEqual(sampleRunFile())
  })

  it('lets further entries pass, and none that leads out of the folder', () => {
    expect(
      parseRunFile(
        edited((content) => (content['more'] = 1)),
        'run.json',
      ),
    ).toEqual(sampleRunFile())
    for (const path of ['/etc/passwd', '../report.md', 'tables/../../a', 'C:\\a', '']) {
      const text = edited((content) => (content['files'] = { [path]: { bytes: 1, sha256: sumOf('0') } }))
      expect(thrownBy(() => parseRunFile(text, 'run.json'))).toMatchObject({ code: 'O040' })
    }
  })

  it('tells all faults together (O040)', () => {
    const text = edited((content) => {
      content['fingerprint'] = 'f'
      delete content['duckdb']
    })
    expect(thrownBy(() => parseRunFile(text, 'out/run.json'))).toMatchObject({
      code: 'O040',
      message:
        'out/run.json does not say what the report was made of: fingerprint: expected 64 hexadecimal digits; ' +
        'duckdb: Invalid input: expected string, received undefined. Expected the file as "crossplan run" writes it.',
      remedy: 'Take the file as it was published, or make results and report again with "crossplan run".',
    })
    expect(thrownBy(() => parseRunFile('{', 'run.json'))).toMatchObject({
      message: expect.stringContaining('the text is no JSON') as string,
    })
    expect(
      thrownBy(() =>
        parseRunFile(
          edited((content) => (content['format'] = 2)),
          'run.json',
        ),
      ),
    ).toMatchObject({ message: expect.stringContaining('format: ') as string })
  })
})
