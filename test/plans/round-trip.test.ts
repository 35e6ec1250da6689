import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'
import { parsePlan, type ParsedPlan } from '../../src/plans/parse-plan.ts'
import { expectedContent, expectedWarnings, planContent } from '../support/expected-plan.ts'
import { formatPlan, type Layout } from '../support/format-plan.ts'
import { madePlan } from '../support/made-plan.ts'
import { outlineBlocks } from '../support/read-blocks.ts'
import { establishments, owners } from '../support/read-plan.ts'

/** More of them in a longer run: CROSSPLAN_RUNS=10000 npx vitest run test/plans/round-trip.test.ts */
const RUNS = Number(process.env['CROSSPLAN_RUNS'] ?? 300)
/** Set to look elsewhere. */
const seed = Number(process.env['CROSSPLAN_SEED'] ?? 20_251_122)

const timeout = 3_600_000

const layoutIn = (form: Layout['form']): fc.Arbitrary<Layout> =>
  fc.record({
    form: fc.constant(form),
    rows: fc.constantFrom('action', 'concern', 'answers-apart'),
    heads: fc.constantFrom('once', 'once', 'again'),
    header: fc.constantFrom('numbered', 'mixed', 'plain'),
    stops: fc.boolean(),
    responses: fc.constantFrom('own cell', 'own cell', 'behind concern'),
    introduction: fc.constantFrom('none', 'none', '2018', '2019'),
    tags: fc.boolean(),
    breaks: fc.constantFrom(0, 0.2, 0.6),
    shifts: fc.constantFrom(0, 0.5),
    pageHeight: fc.constantFrom(700, 400, 250),
    cutRows: fc.constantFrom('open', 'closed'),
    repeatsHeader: fc.boolean(),
    hasParagraphTags: fc.boolean(),
  })

/** Numbers in a fixed order from a list, so that a failing case can be replayed. */
const chanceOf = (numbers: readonly number[]): (() => number) => {
  let i = 0
  return () => numbers[i++ % numbers.length]!
}

const numbers = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 40, maxLength: 40 })

/** What the product reads, and the document's blocks for the message of a failure. */
async function read(name: string, bytes: Uint8Array): Promise<ParsedPlan & { readonly source: string }> {
  const { document, notices } = await readDocument({ name, bytes })
  if (!document) return { notices, coverage: { words: 0, placed: 0, share: 1, unplaced: [] }, source: name }
  const parsed = parsePlan(document, { owners, establishments })
  const source = outlineBlocks(document.blocks).join('\n')
  return { ...parsed, notices: [...notices, ...parsed.notices], source }
}

/** The form, and how many of the runs it takes: those that are slow to read take fewer. */
const FORMS: readonly (readonly [Layout['form'], number])[] = [
  ['text', 1],
  ['markdown', 1],
  ['html', 1],
  ['docx', 0.3],
  ['odt', 0.3],
  ['pdf-ruled', 0.3],
  ['pdf-tagged', 0.3],
]

describe('parsePlan(readDocument(formatPlan(plan)))', () => {
  it.each(FORMS)('gives the plan back from every layout as %s', { timeout }, async (form, share) => {
    await fc.assert(
      fc.asyncProperty(madePlan, layoutIn(form), numbers, async (made, layout, chances) => {
        const { name, bytes } = formatPlan(made, layout, chanceOf(chances))
        const { plan, coverage, notices, source } = await read(name, bytes)
        expect(plan && planContent(plan), source).toEqual(expectedContent(made))
        expect(coverage.unplaced, source).toEqual([])
        const warnings = notices.filter(({ level }) => level !== 'info').map(({ code }) => code)
        expect(warnings.sort(), source).toEqual(expectedWarnings(made))
      }),
      // To make a PDF that fails smaller takes minutes; the path that is printed repeats it.
      { numRuns: Math.ceil(RUNS * share), seed, endOnFailure: form.startsWith('pdf') },
    )
  })

  it.each(['text', 'markdown', 'html'] as const)(
    'never throws, hangs or loses a row without a notice, whatever is done to the %s',
    { timeout },
    async (form) => {
      const edits = fc.array(
        fc.record({
          at: fc.nat(),
          drop: fc.nat({ max: 30 }),
          put: fc.oneof(
            fc.string({ maxLength: 12 }),
            fc.constantFrom('\t', '\n', '\n\n', '<p>', '</p>', '|', '1.\t', 'Governor', '\u202E', '\0'),
          ),
        }),
        { maxLength: 6 },
      )
      await fc.assert(
        fc.asyncProperty(madePlan, layoutIn(form), edits, async (made, layout, all) => {
          const { name, bytes } = formatPlan(made, layout, chanceOf([0.1, 0.7, 0.4]))
          const source = all.reduce(
            (text, { at, drop, put }) =>
              text.slice(0, at % text.length) + put + text.slice((at % text.length) + drop),
            new TextDecoder().decode(bytes),
          )
          const { plan, notices, coverage } = await read(name, new TextEncoder().encode(source))
          if (!plan) {
            expect(notices.some(({ level }) => level === 'fatal')).toBe(true)
            return
          }
          const told = new Set(notices.map(({ place }) => place.line))
          expect(
            coverage.unplaced.filter(({ place }) => !told.has(place.line)),
            source,
          ).toEqual([])
        }),
        { numRuns: Math.ceil(RUNS / 3), seed },
      )
    },
  )
})
