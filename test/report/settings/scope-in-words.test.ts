import type { Inline } from '../../../src/report/document/inline.ts'
import { inlineLeaves } from '../../../src/report/document/leaves-of.ts'
import { describe, expect, it } from 'vitest'
import { describeScope } from '../../../src/pipeline/scope/describe-scope.ts'
import type { ResolvedScope } from '../../../src/pipeline/scope/resolve-scope.ts'
import { scopeTables } from '../../../src/pipeline/scope/scope-tables.ts'
import { plainText } from '../../../src/report/html/plain-text.ts'
import {
  redactionMethod,
  scopeMethod,
  scopeSubtitle,
  settingsRemarks,
} from '../../../src/report/settings/scope-in-words.ts'
import { plan, sampleTables } from '../sample-tables.ts'

const statementOf = (scope: ResolvedScope) =>
  describeScope(sampleTables, scopeTables(sampleTables, scope), scope)

/** What is not taken from a table. */
const ownWords = (content: Inline): string =>
  inlineLeaves(content)
    .filter((leaf) => typeof leaf === 'string')
    .join('')

describe('scopeSubtitle(scope)', () => {
  it('says what the report has, and how much of everything', () => {
    const scope = { establishments: ['alpha'], regions: ['Kent'], years: [{ from: 2022, to: 2024 }] }
    expect(plainText(scopeSubtitle(statementOf(scope)))).toBe(
      'This report has only HMP Alpha (region Kent); inspections that ended in 2022 to 2024: 1 of 2 establishments, 1 of 3 plans, 3 of 6 concerns and 3 of 5 actions that were read.',
    )
    expect(plainText(scopeSubtitle(statementOf({ themes: ['language', 'living'] })))).toContain(
      'This report has only concerns whose main theme is Language support or Living conditions: 2 of 2 establishments, 3 of 3 plans, 4 of 6 concerns',
    )
  })

  it('cuts long lists of names, and keeps numbers and names apart from the wording', () => {
    const statement = {
      ...statementOf({ establishments: ['alpha'] }),
      limits: [
        {
          field: 'establishment' as const,
          names: Array.from({ length: 15 }, (_, i) => `HMP ${i}`),
          regions: ['North', 'South'],
        },
      ],
    }
    const subtitle = scopeSubtitle(statement)
    expect(plainText(subtitle)).toContain('HMP 11 and 3 more (regions North and South)')
    const withoutData = ownWords(subtitle)
    expect(withoutData).not.toMatch(/\d/)
  })
})

describe('scopeMethod(scope)', () => {
  it('names the plans that are left out, and says what is still told from everything', () => {
    const [first, ...rest] = scopeMethod(
      statementOf({ establishments: ['alpha'], years: [{ from: 2025, to: 2025 }] }),
    )
    expect(plainText(first!)).toMatch(
      /Plans left out: HMP Alpha, October 2022 and HMP\/YOI Bravo, December 2024\.$/,
    )
    expect(rest.map((point) => plainText(point)).join(' ')).toMatch(/in all plans that were read.*both sides/)
  })

  it('says so when every plan is there, and names a plan without date or name', () => {
    expect(plainText(scopeMethod(statementOf({ themes: ['language'] }))[0]!)).toMatch(
      /Every plan .* among them\.$/,
    )
    const tables = {
      ...sampleTables,
      plans: [
        ...sampleTables.plans,
        plan('x-2024', {
          kind: 'thematic',
          establishment: null,
          title: 'Of all prisons',
          establishment_slug: 'x',
          inspection_start: null,
          inspection_end: null,
        }),
      ],
    }
    const scope = { establishments: ['alpha', 'bravo'] }
    expect(describeScope(tables, scopeTables(tables, scope), scope).plansLeftOut).toEqual([
      'Of all prisons, without a date',
    ])
  })
})

describe('redactionMethod', () => {
  it('says what masks stand for, without a number of our own', () => {
    expect(plainText(redactionMethod)).toMatch(/^Names\. .*\[name 1\].*\[prison number\]/)
    expect(ownWords(redactionMethod)).not.toMatch(/\d/)
  })
})

describe('settingsRemarks({ scope, isRedacted })', () => {
  it('has what a part leaves out and what masks mean, and nothing of a report of everything', () => {
    const scope = statementOf({ establishments: ['alpha'] })
    expect(settingsRemarks({ isRedacted: false })).toEqual([])
    expect(settingsRemarks({ scope, isRedacted: true })).toEqual([...scopeMethod(scope), redactionMethod])
  })
})
