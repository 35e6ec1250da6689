import { readdirSync, readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'
import { gridLines, makePdf } from '../support/make-pdf.ts'
import { makeTaggedPdf, tag } from '../support/make-tagged-pdf.ts'
import { utf8 } from '../support/read-blocks.ts'

/** More of them in a longer run: CROSSPLAN_RANDOM_RUNS=10000 npx vitest run test/documents/random-bytes.test.ts */
const runs = Number(process.env['CROSSPLAN_RANDOM_RUNS'] ?? 60)
/** Set to repeat a run that failed. */
const seed = Number(process.env['CROSSPLAN_RANDOM_SEED'] ?? 20_260)
const settings = { numRuns: runs, seed, verbose: 1 } as const

const folder = new URL('../fixtures/formats/', import.meta.url)
const fixture = (ending: string): Uint8Array => {
  const name = readdirSync(folder).find((file) => file.endsWith(ending))!
  // A copy: a piece of Node's own buffer would be changed by every run.
  return new Uint8Array(readFileSync(new URL(name, folder)))
}

const html = '<table><tr><td rowspan=2>1<td><p>a<ul><li>b</ul><tr><td colspan=2>c</table>'
const samples: Readonly<Record<string, Uint8Array>> = {
  'ruled.pdf': makePdf([
    { lines: gridLines([50, 90, 300], [700, 600]), texts: [{ x: 95, y: 650, text: 'alpha' }] },
  ]),
  'tagged.pdf': makeTaggedPdf(
    [[{ x: 50, y: 700, text: 'alpha' }]],
    tag('Document', tag('Table', tag('TR', tag('TD', '0/0'), tag('TD'), tag('TD')))),
  ),
  'real.pdf': fixture('stafford-2024.libreoffice-untagged.pdf'),
  'plain.html': utf8(`<!doctype html>${html}`),
  'plain.txt': utf8('1\ta <b>bravo</b>\tc\n|d|e|\n**f**'),
  'small.odt': zipSync(
    { 'content.xml': utf8('<office:text><text:p>a</text:p></office:text>') },
    { level: 0 },
  ),
  'real.docx': fixture('.docx'),
  'real.odt': fixture('.odt'),
}

/** What befalls files: bytes changed, a piece cut out, now and then the end lost. */
const part = fc.double({ min: 0, max: 1, noNaN: true })
const damage = fc.record({
  changes: fc.array(fc.tuple(part, fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
  cut: fc.option(fc.tuple(part, fc.integer({ min: 1, max: 400 })), { freq: 1 }),
  end: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: part }),
})

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never

function damaged(bytes: Uint8Array, { changes, cut, end }: Damage): Uint8Array {
  let copy = bytes.slice()
  for (const [at, byte] of changes) copy[Math.floor(at * (copy.length - 1))] = byte
  if (cut) {
    const from = Math.floor(cut[0] * copy.length)
    copy = Uint8Array.from([...copy.subarray(0, from), ...copy.subarray(from + cut[1])])
  }
  return end === null ? copy : copy.subarray(0, Math.floor(end * copy.length))
}

/** Either a document or one fatal notice that says what to do; never both, never neither, never a throw. */
async function expectAnswer(name: string, bytes: Uint8Array): Promise<void> {
  const { document, notices } = await readDocument({ name, bytes })
  const fatal = notices.filter(({ level }) => level === 'fatal')
  expect(fatal).toHaveLength(document ? 0 : 1)
  for (const { message, remedy } of notices) {
    expect(message).toContain(name)
    expect(remedy).not.toBe('')
  }
}

describe('readDocument(file) on bytes that no one made', () => {
  it.each(Object.keys(samples))('answers for %s however damaged', { timeout: 600_000 }, async (name) => {
    await fc.assert(
      fc.asyncProperty(damage, (what) => expectAnswer(name, damaged(samples[name]!, what))),
      { ...settings, numRuns: name === 'real.pdf' ? Math.ceil(runs / 5) : runs },
    )
  })

  it.each(['a.pdf', 'a.docx', 'a.odt', 'a.html', 'a.txt', 'a.md', 'a'])(
    'answers for chance bytes called %s',
    { timeout: 600_000 },
    async (name) => {
      const heads = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '<html>', '{\\rtf1', 'ÐÏ\u0011à')
      const file = fc.tuple(heads, fc.uint8Array({ maxLength: 300 }))
      const bytesOf = ([head, rest]: readonly [string, Uint8Array]): Uint8Array =>
        Uint8Array.from([...Array.from(head, (letter) => letter.charCodeAt(0)), ...rest])
      await fc.assert(
        fc.asyncProperty(file, (parts) => expectAnswer(name, bytesOf(parts))),
        settings,
      )
    },
  )
})
