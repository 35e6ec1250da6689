import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHtml } from '../../../src/report/html/format-html.ts'
import { visibleText } from '../../../src/util/visible-text.ts'
import { documentOf } from './hostile-document.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'
import { attribute, readPage, type ReadPage } from './read-page.ts'

/** More of them in a longer run: CROSSPLAN_RUNS=2000 npx vitest run test/report/html/hostile-text.test.ts */
const RUNS = Number(process.env['CROSSPLAN_RUNS'] ?? 40)
const seed = Number(process.env['CROSSPLAN_SEED'] ?? 20_251_127)

/** What means something in HTML, and what no reader sees. */
const SIGNS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '`',
  '=',
  '/',
  '!',
  '-',
  '[',
  ']',
  '{',
  '}',
  '$',
  '\\',
  ' ',
  '\n',
  '\t',
  '\0',
  '\u202E',
  '\uD800',
  'a',
  '#',
  ';',
]

/** Attributes whose value is text that somebody hears or reads. */
const SPOKEN = ['content', 'aria-label']

/** The page of a document whose texts are each marked by their number, with these texts behind the marks in turn. */
function pageWith(texts: readonly string[]): {
  readonly page: ReadPage
  readonly written: readonly string[]
} {
  const written: string[] = []
  const document = documentOf(() => {
    const text = `#${written.length}#${texts[written.length % texts.length] ?? ''}`
    written.push(text)
    return text
  })
  return { page: readPage(formatHtml(document, new Map())), written }
}

const plain = pageWith([''])

/** The text of the plain page with the texts behind their marks. */
const withTexts = (text: string, written: readonly string[]): string =>
  text.replace(/#(\d+)#/g, (_, number: string) => visibleText(written[Number(number)] ?? ''))

/** What the renderer makes: elements and the names of their attributes. */
const skeletonOf = ({ elements }: ReadPage): readonly string[] =>
  elements.map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '))

const spokenOf = ({ elements }: ReadPage): readonly string[] =>
  elements.flatMap((element) => SPOKEN.flatMap((name) => attribute(element, name) ?? []))

function expectText(texts: readonly string[]): void {
  const { page, written } = pageWith(texts)
  expect(skeletonOf(page)).toEqual(skeletonOf(plain.page))
  expect(page.texts).toEqual(plain.page.texts.map((text) => withTexts(text, written)))
  expect(spokenOf(page)).toEqual(spokenOf(plain.page).map((text) => withTexts(text, written)))
}

describe('formatHtml(document, drawings) of hostile text', () => {
  it('has a text in every place that the comparison needs', () => {
    const seen = new Set(
      [...plain.page.texts, ...spokenOf(plain.page)].flatMap((text) => text.match(/#\d+#/g) ?? []),
    )
    expect(plain.written.length).toBeGreaterThan(150)
    expect(seen.size / plain.written.length).toBeGreaterThan(0.6)
  })

  it.each(HOSTILE_TEXTS.filter((text) => text.length < 70))('shows %j as text wherever it stands', (text) => {
    expectText([text])
  })

  it('shows any text as it is, but for unseen signs, and makes no element of it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 40 }),
      fc.constantFrom(
        '<b>',
        '</td></tr></table>',
        '</q>',
        '&amp;',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<svg/onload=x>',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (texts) => {
        expectText(texts)
      }),
      { seed, numRuns: RUNS },
    )
  })
})
