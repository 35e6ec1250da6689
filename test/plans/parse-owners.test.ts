import { describe, expect, it } from 'vitest'
import { parseOwners } from '../../src/plans/parse-owners.ts'
import { owners } from '../support/read-plan.ts'

describe('parseOwners(printed, list)', () => {
  it.each([
    ['Governor', ['Governor governor']],
    ['Governor & GSFL', ['Governor governor', 'Gov Facility Services Ltd estates']],
    [
      'Governor, Head of Healthcare & GFSL',
      ['Governor governor', 'Head of Healthcare health', 'Gov Facility Services Ltd estates'],
    ],
    ['Governor/MOJ Estates', ['Governor governor', 'MoJ Estates estates']],
    ['HMPPS – Directorate of Security', ['HMPPS Directorate of Security hmpps']],
    ['Offender Health, MoJ.', ['Offender Health, Ministry of Justice hmpps']],
    ['Governor and Governor', ['Governor governor']],
    ['Head of Bravo', ['Head of Bravo governor']],
    ['Charlie Trust', ['Charlie Trust other']],
    [
      'Head of Education, Skills and Work & Governor',
      ['Head of Education, Skills and Work education', 'Governor governor'],
    ],
    ['Head of Health and Safety', ['Head of Health and Safety health']],
    ['Head of Safety & Equalities', ['Head of Safety & Equalities governor']],
    ['Head of Safety & Governor', ['Head of Safety governor', 'Governor governor']],
    ['Governor and ORRU', ['Governor governor', 'Operational Response and Resilience Unit hmpps']],
    ['N/A', []],
    ['', []],
  ])('%s', (printed, expected) => {
    expect(parseOwners(printed, owners).owners.map((o) => `${o.name} ${o.kind}`)).toEqual(expected)
  })

  it('reads a listed misprint as the name and tells of it', () => {
    expect(parseOwners('Governor & GSFL', owners).misprints).toEqual([
      { found: 'GSFL', name: 'Gov Facility Services Ltd' },
    ])
    expect(parseOwners('Governor & GFSL', owners).misprints).toEqual([])
  })
})
