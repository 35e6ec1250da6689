import { describe, expect, it } from 'vitest'
import { findLikelyNames, findNamesOfOwners } from '../../../src/report/redaction/find-likely-names.ts'
import { findPersons } from '../../../src/report/redaction/find-persons.ts'
import { findPrisonNumbers, type Span } from '../../../src/report/redaction/find-prison-numbers.ts'
import { findTitledNames } from '../../../src/report/redaction/find-titled-names.ts'
import { GIVEN_NAMES } from '../../../src/report/redaction/given-names.ts'
import { isNoName } from '../../../src/report/redaction/not-names.ts'
import { corpusFiles, readCorpusPlan } from '../../support/read-plan.ts'

const wordsIn = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end))

describe('findPrisonNumbers(text)', () => {
  it.each([
    ['Prisoner A1234BC was moved.', 'A1234BC'],
    ['(a1234bc)', 'a1234bc'],
    ['AB1234 asked twice.', 'AB1234'],
    ['NOMIS number: A 1234 BC', 'A 1234 BC'],
    ['prisoner no. TW2012', 'TW2012'],
    ['prison number BS8300', 'BS8300'],
  ])('finds the number in %j', (text, number) => {
    expect(wordsIn(text, findPrisonNumbers(text))).toEqual([number])
  })

  it.each([
    'ME14 1UZ',
    'ME141UZ',
    'M60 1QD',
    'FY2025 and Q12024',
    'TW2012',
    'BS8300, EN1627',
    'the A2070 to the M25',
    'PSI 24/2011',
    'A 1234 BC',
    'GB1234567',
    'xA1234BC',
    'A1234BCD',
    '2024',
  ])('finds none in %j', (text) => {
    expect(findPrisonNumbers(text)).toEqual([])
  })
})

describe('findTitledNames(text)', () => {
  it.each([
    ['Mr Smith said so.', 'Smith'],
    ['Mrs. Smith', 'Smith'],
    ['MR SMITH', 'SMITH'],
    ["Mr. J. O'Neill's cell", "J. O'Neill"],
    ['Mr Smith’s cell', 'Smith'],
    ['Ms van der Berg', 'van der Berg'],
    ['Mr Will Green-Jones, who', 'Will Green-Jones'],
    ['Miss\nBlack', 'Black'],
    ['Dr Jane Roe Head of Healthcare', 'Jane Roe'],
    ['Mr Head and Mr House', 'Head House'],
    ['Mr and Mrs Jones', 'Jones'],
    ['Professor Dame Alpha', 'Alpha'],
    ['Rev Dr Al-Hassan', 'Al-Hassan'],
    ['Governor Smith will', 'Smith'],
    ['Imam Yusuf Ali led', 'Yusuf Ali'],
    ['Officer D. McDonald', 'D. McDonald'],
  ])('finds the name in %j', (text, names) => {
    expect(wordsIn(text, findTitledNames(text)).join(' ')).toBe(names)
  })

  it.each([
    'Deputy Governor',
    'Deputy Governor Head of Safety',
    'Governor Head of Residence',
    'Governor Maidstone',
    'Probation Officer Kent',
    'Governor January 2025',
    'Governor Completed',
    'Governor Fair Treatment',
    'The Governor. Prisoners will',
    'Governor\nOxleas',
    'Prison Group Director',
    'Prison Officer Entry Level Training',
    'Officer Training and Officer Support Grade',
    'Lord Chancellor',
    'Lord Chief Justice',
    'Dear Sir, Please',
    'Dear Sir Or Madam',
    'MS Teams',
    'Mr and others',
    'Judge In Chambers',
  ])('finds none in %j', (text) => {
    expect(wordsIn(text, findTitledNames(text))).toEqual([])
  })
})

describe('findLikelyNames(text)', () => {
  it.each([
    ['Sarah Jones will lead.', 'Sarah Jones'],
    ['by Paul D. Roe', 'Paul D. Roe'],
    ['the late Peter O’Toole said', 'Peter O’Toole'],
    ['James Smith’s plan', 'James Smith'],
    ['Sarah Jones Head of Safety', 'Sarah Jones'],
  ])('finds the name in %j', (text, name) => {
    expect(wordsIn(text, findLikelyNames(text))).toEqual([name])
  })

  it.each([
    'Shannon Trust',
    'Elizabeth Fry Unit',
    'Prince Philip Award',
    'John Howard Centre',
    'Jordan House',
    'Alpha Bravo',
    'sarah jones',
    'Sarah said',
    'Kent Refugee Charity',
    'Mental Health Lead',
  ])('finds none in %j', (text) => {
    expect(findLikelyNames(text)).toEqual([])
  })

  it('knows no given name that is a word of plans as well', () => {
    expect([...GIVEN_NAMES].filter(isNoName)).toEqual([])
  })
})

describe('findNamesOfOwners(owner)', () => {
  it.each([
    ['Zubair Khan, Head of Safety', 'Zubair Khan'],
    ['Head of Safety - Zubair Khan', 'Zubair Khan'],
    ['Governor (Zubair Khan)', 'Zubair Khan'],
    ['Head of Safety: Zubair Khan\nGovernor', 'Zubair Khan'],
  ])('finds the name in %j', (owner, name) => {
    expect(wordsIn(owner, findNamesOfOwners(owner))).toEqual([name])
  })

  it.each([
    'Governor / Oxleas',
    'Practice Plus Group / Governor',
    'Governor & Head of Healthcare',
    'Governor & Prison Group Director',
    'HMPPS – Directorate of Security',
    'Governor, Weston College',
    'Zubair Khan',
    '',
  ])('finds none in %j', (owner) => {
    expect(findNamesOfOwners(owner)).toEqual([])
  })
})

describe('findPersons(text, isOwner)', () => {
  it('tells what each is, the surest of two that overlap', () => {
    const text = 'Mr Peter Jones (A1234BC) and Sarah Roe'
    expect(
      findPersons(text, false).map(({ kind, titleStart, start, end }) => [
        kind,
        text.slice(titleStart, start),
        text.slice(start, end),
      ]),
    ).toEqual([
      ['name behind a title', 'Mr ', 'Peter Jones'],
      ['prison number', '', 'A1234BC'],
      ['likely name', '', 'Sarah Roe'],
    ])
  })

  it('looks for names beside posts in cells of owners only', () => {
    expect(findPersons('Governor, Alpha Bravo', true).map(({ kind }) => kind)).toEqual(['likely name'])
    expect(findPersons('Governor, Alpha Bravo', false)).toEqual([])
  })

  it('finds what unseen characters hide, and gives its place with them', () => {
    const text = 'Mr\u200B Sm\u00ADith\u202E and A12\u200D34BC\u2069.'
    expect(wordsIn(text, findPersons(text, false))).toEqual(['Sm\u00ADith', 'A12\u200D34BC'])
  })

  it('finds nobody in the five plans, which name posts and bodies only', async () => {
    const read = await Promise.all(corpusFiles.map(readCorpusPlan))
    const concerns = read.flatMap(({ plan }) => plan!.concerns)
    const actions = concerns.flatMap((concern) => concern.actions)
    expect(actions.length).toBe(222)
    const found = [
      ...[...concerns, ...actions].flatMap(({ text }) => wordsIn(text, findPersons(text, false))),
      ...actions.flatMap(({ owner }) => wordsIn(owner, findPersons(owner, true))),
    ]
    expect(found).toEqual([])
  })
})
