import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseGlossary } from '../../src/settings/parse-glossary.ts'
import { expandAbbreviations } from '../../src/text/expand-abbreviations.ts'
import { findDefinitions } from '../../src/text/find-definitions.ts'

const glossary = parseGlossary(
  readFileSync(new URL('../../models/glossary.yaml', import.meta.url), 'utf8'),
  'glossary.yaml',
)
const expand = (text: string, own: Record<string, string> = {}) =>
  expandAbbreviations(text, glossary, new Map(Object.entries(own)))

describe('expandAbbreviations(text, glossary, own)', () => {
  it('writes out what has one meaning, in the plural too, and leaves other words alone', () => {
    expect(expand('UoF is reviewed by POMs at HMP Alpha.').text).toBe(
      'Use of Force is reviewed by Prison Offender Manager at HMP Alpha.',
    )
  })

  it('drops the brackets of a definition', () => {
    expect(expand('The Use of Force (UoF) meeting views all UoF.').text).toBe(
      'The Use of Force meeting views all Use of Force.',
    )
  })

  it('lets the passage decide between meanings, and tells when it does not', () => {
    expect(expand('The Probation Officer and the PSO share the caseload.').text).toContain(
      'Probation Service Officer',
    )
    expect(expand('The policy in the PSO is an instruction.').text).toContain('Prison Service Order')
    expect(expand('The PSO changed.')).toEqual({
      text: 'The PSO changed.',
      unresolved: [
        { abbreviation: 'PSO', expansions: ['Probation Service Officer', 'Prison Service Order'] },
      ],
    })
  })

  it("takes a plan's own definition before the glossary's", () => {
    expect(expand('The SIM meets.', { SIM: 'Safer Inmates Meeting' }).text).toBe(
      'The Safer Inmates Meeting meets.',
    )
  })
})

describe('findDefinitions(text)', () => {
  it.each([
    ['A Use of Force (UoF) meeting', [['UoF', 'Use of Force']]],
    [
      'entered in the National Offender Management Information System (NOMIS) and',
      [['NOMIS', 'National Offender Management Information System']],
    ],
    ['the Senior Leadership Team (SLT) meeting', [['SLT', 'Senior Leadership Team']]],
    [
      'Head of Education, Skills and Work (HoESW) and Learning & Skills Manager (LSM)',
      [
        ['HoESW', 'Head of Education, Skills and Work'],
        ['LSM', 'Learning & Skills Manager'],
      ],
    ],
    ['prison offender managers (POMs) and others', [['POM', 'prison offender managers']]],
    ['SystemOne (case recording system) log', []],
    ['people in prison (HMP)', []],
  ])('%s', (text, expected) => {
    expect(findDefinitions(text).map((d) => [d.abbreviation, d.expansion])).toEqual(expected)
  })
})
