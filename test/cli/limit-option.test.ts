import { Command } from 'commander'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { limitOption, limitsOf, type LimitOptions } from '../../src/cli/limit-option.ts'
import { DOCUMENT_LIMITS } from '../../src/documents/document-limits.ts'
import { alpha2022, corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

const parse = (...given: readonly string[]): unknown => {
  const command = new Command()
    .addOption(limitOption())
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  command.parse(
    given.flatMap((limit) => ['--limit', limit]),
    { from: 'user' },
  )
  return limitsOf(command.opts<LimitOptions>())
}

describe('limitOption()', () => {
  it('reads counts, sizes and times, as often as it is given', () => {
    expect(parse('pages=1000', 'bytes=100MB', 'memory=2GB', 'unpacked=5', 'time=120s', 'cells=7')).toEqual({
      limits: {
        pages: 1000,
        bytes: 100_000_000,
        memoryBytes: 2_000_000_000,
        unpackedBytes: 5,
        durationMs: 120_000,
        cells: 7,
      },
    })
    expect(parse('time=5', 'time=250ms')).toEqual({ limits: { durationMs: 250 } })
    expect(parse()).toEqual({})
  })

  it('has a name for every limit', () => {
    const names = [
      'bytes',
      'pages',
      'unpacked',
      'ratio',
      'depth',
      'parts',
      'page-parts',
      'cells',
      'time',
      'memory',
    ]
    const { limits } = parse(...names.map((name) => `${name}=1`)) as { limits: object }
    expect(Object.keys(limits).sort()).toEqual(Object.keys(DOCUMENT_LIMITS).sort())
  })

  it.each(['pages', 'pages=', 'pages=0', 'pages=-1', 'pages=3MB', 'bytes=3s', 'constructor=1', 'wings=4'])(
    'refuses %s and says what is expected',
    (given) => {
      expect(() => parse(given)).toThrow(/Expected (one of bytes, pages|pages= with|bytes= with)/)
    },
  )
})

describe('crossplan read|run|add --limit', () => {
  it.each([
    ['read', 'PLAN'],
    ['read', 'PLAN', '--side-by-side', 'OUT'],
    ['run', 'CORPUS', '--out', 'OUT'],
    ['add', 'PLAN', '--to', 'OUT'],
  ])('%s %s %s refuses a file beyond it, and says which limit to raise', async (...args) => {
    const { corpus } = await corpusFolder({ 'a.txt': alpha2022 })
    const paths: Readonly<Record<string, string>> = {
      PLAN: join(corpus, 'a.txt'),
      CORPUS: corpus,
      OUT: join(corpus, '..', 'out'),
    }
    const real = args.map((word) => paths[word] ?? word)
    const { stdout, stderr, code } = await crossplan(...real, '--limit', 'bytes=100')
    expect(code).toBe(1)
    expect(stdout + stderr).toMatch(/D005/)
    expect(stdout + stderr).toMatch(/raise the limit: --limit\s+bytes=1MB\./)
  })
})
