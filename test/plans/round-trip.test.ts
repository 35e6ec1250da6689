import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPlan, type Layout } from '../support/format-plan.ts'
import { madePlan, type MadePlan } from '../support/made-plan.ts'
import { readPlan } from '../support/read-plan.ts'

const RUNS = Number(process.env.CROSSPLAN_RUNS ?? 300)

const FILES = { text: 'plan.txt', markdown: 'plan.md', html: 'plan.html' } as const

const RESPONSES: Readonly<Record<string, string>> = {
  Agreed: 'agreed',
  Accepted: 'agreed',
  'Partly Agreed': 'partly agreed',
  'Not Agreed': 'not agreed',
  Rejected: 'not agreed',
}

const layout: fc.Arbitrary<Layout> = fc.record({
  form: fc.constantFrom('text' as const, 'markdown' as const, 'html' as const),
  rows: fc.constantFrom('action' as const, 'concern' as const, 'answers-apart' as const),
  tags: fc.boolean(),
  breaks: fc.constantFrom(0, 0.2, 0.6),
  shifts: fc.constantFrom(0, 0.5),
})

/** Numbers in a fixed order from a list, so that a failing case can be replayed. */
const chanceOf = (numbers: readonly number[]): (() => number) => {
  let i = 0
  return () => numbers[i++ % numbers.length]!
}

const expected = (plan: MadePlan): unknown =>
  plan.concerns.map(({ number, priority, response, text, actions }) => ({
    number,
    priority,
    response: response === undefined ? undefined : RESPONSES[response],
    text,
    actions: actions.map((a) => [a.text, a.owner, a.target]),
  }))

describe('parsePlan(parseDocument(formatPlan(plan)))', () => {
  it('gives the plan back from every layout, with page breaks, shifted rows and tags', async () => {
    await fc.assert(
      fc.asyncProperty(
        madePlan,
        layout,
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 40, maxLength: 40 }),
        async (plan, how, numbers) => {
          const text = formatPlan(plan, how, chanceOf(numbers))
          const { plan: read, coverage, notices } = await readPlan(text, FILES[how.form])
          const got = read!.concerns.map(({ number, priority, response, text: words, actions }) => ({
            number,
            priority,
            response,
            text: words,
            actions: actions.map((a) => [a.text, a.owner, a.target.printed]),
          }))
          expect(got, text).toEqual(expected(plan))
          expect(coverage.unplaced).toEqual([])
          expect(notices.filter(({ level }) => level !== 'info')).toEqual([])
        },
      ),
      { numRuns: RUNS, seed: 20251122 },
    )
  })

  it('never throws, hangs or loses a row without a notice, whatever is done to the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        madePlan,
        layout,
        fc.array(
          fc.record({
            at: fc.nat(),
            drop: fc.nat({ max: 30 }),
            put: fc.oneof(
              fc.string({ maxLength: 12 }),
              fc.constantFrom('\t', '\n', '\n\n', '<p>', '</p>', '|', '1.\t', 'Governor', '\u202E', '\0'),
            ),
          }),
          { maxLength: 6 },
        ),
        async (plan, how, edits) => {
          const source = edits.reduce(
            (text, { at, drop, put }) =>
              text.slice(0, at % text.length) + put + text.slice((at % text.length) + drop),
            formatPlan(plan, how, chanceOf([0.1, 0.7, 0.4])),
          )
          const { plan: read, notices, coverage } = await readPlan(source, 'plan.txt')
          if (!read) {
            expect(notices.some((n) => n.level === 'fatal')).toBe(true)
            return
          }
          const told = new Set(notices.map((n) => n.place.line))
          expect(
            coverage.unplaced.filter(({ place }) => !told.has(place.line)),
            source,
          ).toEqual([])
        },
      ),
      { numRuns: RUNS, seed: 20251122 },
    )
  })
})
