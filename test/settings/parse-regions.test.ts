import { describe, expect, it } from 'vitest'
import { parseRegions } from '../../src/settings/parse-regions.ts'
import { thrownBy } from '../support/thrown-by.ts'

describe('parseRegions(content, file)', () => {
  it('reads CSV, whatever the order of its columns and what parts them', () => {
    expect(parseRegions('Establishment,Region\nalpha,North\n"HMP Bravo"," South, East "\n', 'r.csv')).toEqual(
      {
        file: 'r.csv',
        entries: [
          { establishment: 'alpha', region: 'North', line: 2 },
          { establishment: 'HMP Bravo', region: 'South, East', line: 3 },
        ],
      },
    )
    expect(parseRegions('\uFEFFregion;note;establishment\nNorth;;alpha\n', 'r.csv').entries).toEqual([
      { establishment: 'alpha', region: 'North', line: 2 },
    ])
  })

  it('reads YAML by the ending of the file', () => {
    expect(parseRegions('# where they are\nalpha: North\nHMP Bravo: South\n', 'r.yml').entries).toEqual([
      { establishment: 'alpha', region: 'North', line: 2 },
      { establishment: 'HMP Bravo', region: 'South', line: 3 },
    ])
    expect(parseRegions('# none yet\n', 'r.yaml').entries).toEqual([])
  })

  it('takes an establishment that stands twice alike once', () => {
    expect(parseRegions('establishment,region\nalpha,North\nAlpha,North\n', 'r.csv').entries).toHaveLength(1)
  })

  it.each([
    [
      'a missing column',
      'prison,regoin\nalpha,North\n',
      'r.csv:1: the first line has no column establishment and region',
    ],
    ['an empty file', '', 'r.csv:1: the first line has no column establishment and region'],
    ['an empty cell', 'establishment,region\nalpha,\n', 'r.csv:2: the cell region is empty'],
    ['a row cut short', 'establishment,region\n\nalpha\n', 'r.csv:3: the cell region is empty'],
    [
      'broken quotes',
      'establishment,region\n"alpha,North\n',
      'r.csv:2: a quotation mark that is never closed',
    ],
    [
      'two regions of one establishment',
      'establishment,region\nalpha,North\nAlpha,South\n',
      'r.csv:3: Alpha is in South here and in North in line 2; expected one region',
    ],
  ])('tells %s with its line', (_, content, message) => {
    const fault = thrownBy(() => parseRegions(content, 'r.csv'))
    expect(fault.message).toContain(message)
    expect(fault).toMatchObject({
      code: 'S001',
      remedy: expect.stringContaining('a CSV file has the columns establishment and region') as string,
    })
  })

  it('offers the nearest column', () => {
    expect(thrownBy(() => parseRegions('establishment,regoin\n', 'r.csv')).message).toBe(
      'r.csv:1: the first line has no column region; unknown column "regoin"; nearest: region; expected one of region',
    )
  })

  it('tells faults of YAML with their lines', () => {
    expect(thrownBy(() => parseRegions('alpha: North\nbravo: [a]\n', 'r.yaml')).message).toBe(
      'r.yaml:2: bravo: expected the name of a region',
    )
    expect(thrownBy(() => parseRegions('- alpha\n', 'r.yaml')).message).toBe(
      'r.yaml:1: the file: expected lines such as "maidstone: South East"',
    )
  })
})
