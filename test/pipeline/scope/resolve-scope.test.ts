import { describe, expect, it } from 'vitest'
import type { ScopeCondition, ScopeField } from '../../../src/domain/scope-condition.ts'
import { emptyScope } from '../../../src/pipeline/scope/empty-scope.ts'
import { resolveScope, withoutRegion } from '../../../src/pipeline/scope/resolve-scope.ts'
import { scopeTables } from '../../../src/pipeline/scope/scope-tables.ts'
import { plan, sampleTables, theme } from '../../report/sample-tables.ts'
import { thrownBy } from '../../support/thrown-by.ts'

const tables = {
  plans: [
    ...sampleTables.plans,
    plan('thematic-alpha-2024', {
      kind: 'thematic',
      establishment: null,
      title: 'Alpha of all prisons',
      establishment_slug: 'thematic-alpha',
    }),
  ],
  themes: [
    ...sampleTables.themes,
    theme('teaching', 'Quality of education, skills and work'),
    { ...theme('chess', 'Chess'), status: 'retired' },
  ],
}

const where = (field: ScopeField, ...values: readonly string[]): ScopeCondition => ({ field, values })

const regions = {
  file: 'regions.csv',
  entries: [
    { establishment: 'HMP Alpha', region: 'Kent, Surrey and Sussex', line: 2 },
    { establishment: 'charlie', region: 'North', line: 3 },
  ],
}

describe('resolveScope(conditions, tables, regions)', () => {
  it.each([
    ['a slug', 'alpha', ['alpha']],
    ['a name as printed', 'hmp alpha', ['alpha']],
    ['a part of a name', 'brav', ['bravo']],
    ['several', 'bravo, HMP Alpha', ['alpha', 'bravo']],
    ['the title of a thematic plan', 'of all prisons', ['thematic-alpha']],
  ])('finds establishments by %s', (_, value, slugs) => {
    expect(resolveScope([where('establishment', value)], tables)).toEqual({ establishments: slugs })
  })

  it('takes any of several values, and of labels with commas the whole', () => {
    expect(
      resolveScope([where('theme', 'Quality of education, skills and work', 'food, lang')], tables),
    ).toEqual({ themes: ['food', 'language', 'teaching'] })
    expect(resolveScope([where('establishment', 'alpha'), where('establishment', 'bravo')], tables)).toEqual({
      establishments: ['alpha', 'bravo'],
    })
  })

  it('takes years and spans of years', () => {
    expect(resolveScope([where('year', '2022, 2024..')], tables).years).toEqual([
      { from: 2022, to: 2022 },
      { from: 2024, to: 9999 },
    ])
  })

  it('finds the establishments of a region, and those that are named as well', () => {
    const region = where('region', 'Kent, Surrey and Sussex')
    expect(resolveScope([region], tables, regions)).toEqual({
      establishments: ['alpha'],
      regions: ['Kent, Surrey and Sussex'],
    })
    expect(
      resolveScope([region, where('establishment', 'bravo', 'alpha')], tables, regions).establishments,
    ).toEqual(['alpha'])
    expect(resolveScope([where('region', 'north')], tables, regions).establishments).toEqual([])
  })

  it('says what a name might be that fits nothing', () => {
    expect(thrownBy(() => resolveScope([where('establishment', 'alpha,brevo')], tables))).toMatchObject({
      code: 'O020',
      message:
        'establishment=brevo fits nothing in the results; nearest: bravo. Expected one of alpha; bravo; thematic-alpha.',
      remedy: expect.stringContaining('Name one of these or a part of it') as string,
    })
    expect(thrownBy(() => resolveScope([where('theme', 'chess')], tables)).code).toBe('O020')
    expect(thrownBy(() => resolveScope([where('theme', ' ')], tables)).code).toBe('O020')
    expect(thrownBy(() => resolveScope([where('region', 'Wales')], tables, regions)).message).toBe(
      'region=Wales fits nothing in the results. Expected one of Kent, Surrey and Sussex; North.',
    )
  })

  it('lists no more names than a person reads', () => {
    const plans = Array.from({ length: 30 }, (_, i) =>
      plan(`p${i}-2022`, { establishment_slug: `prison-${i}` }),
    )
    expect(thrownBy(() => resolveScope([where('establishment', 'x')], { ...tables, plans })).message).toMatch(
      /prison-26 and 10 more\.$/,
    )
  })

  it('says what is no year, and that regions are needed', () => {
    expect(thrownBy(() => resolveScope([where('year', '2024,soon')], tables))).toMatchObject({
      code: 'O021',
      message: expect.stringContaining('year=soon is no year, expected a year or a span') as string,
      remedy: expect.stringContaining('several with commas between') as string,
    })
    expect(thrownBy(() => resolveScope([where('region', 'Kent')], tables))).toMatchObject({
      code: 'O022',
      message: expect.stringContaining('region=Kent needs to know') as string,
      remedy: expect.stringContaining('--regions regions.csv') as string,
    })
  })
})

describe('withoutRegion(plans, regions)', () => {
  it('names the establishments of plans that the list does not have', () => {
    expect(withoutRegion(tables.plans, regions)).toEqual(['HMP/YOI Bravo'])
  })
})

describe('emptyScope(whole, part, where)', () => {
  const faultOf = (...conditions: readonly ScopeCondition[]) =>
    emptyScope(sampleTables, scopeTables(sampleTables, resolveScope(conditions, sampleTables)), conditions)

  it('says which plans there are when limits leave none', () => {
    expect(faultOf(where('establishment', 'bravo'), where('year', '2022'))).toMatchObject({
      code: 'O023',
      message:
        'No plan meets establishment=bravo and year=2022; there is nothing to report. The plans that were read: alpha 2022, 2025; bravo 2024.',
      remedy: 'Widen the limits or leave one out. No report of a part was written.',
    })
  })

  it('says when plans are left without a concern', () => {
    expect(faultOf(where('theme', 'food'))?.message).toContain('No concern meets theme=food')
  })

  it('has nothing to say of a part with concerns, or of everything', () => {
    expect(faultOf(where('theme', 'language'))).toBeUndefined()
    expect(emptyScope(sampleTables, { plans: [], concerns: [] }, [])).toBeUndefined()
  })
})
