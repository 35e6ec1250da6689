import { describe, expect, it } from 'vitest'
import { parseRedactionList } from '../../src/settings/parse-redaction-list.ts'
import { thrownBy } from '../support/thrown-by.ts'

const parse = (content: string) => parseRedactionList(content, 'names.txt')
const messageOf = (content: string): string => thrownBy(() => parse(content)).message

describe('parseRedactionList(content, file)', () => {
  it('numbers names by their order, comments and blank lines left out', () => {
    expect(parse('\uFEFF# staff\nAlpha Bravo\r\n\r\n   # others\n  Charlie, the cook\n')).toEqual([
      { phrase: 'Alpha Bravo', mask: '[name 1]', kind: 'name', line: 2 },
      { phrase: 'Charlie, the cook', mask: '[name 2]', kind: 'name', line: 5 },
    ])
    expect(parse('# nobody\n')).toEqual([])
  })

  it('reads CSV with replacements and kinds', () => {
    const content =
      '# list\nname,kind,replacement\nAlpha Bravo,,an officer\n# a farm\n"Delta, Farm",place,\nEcho,,\n'
    expect(parse(content)).toEqual([
      { phrase: 'Alpha Bravo', mask: 'an officer', kind: 'name', line: 3 },
      { phrase: 'Delta, Farm', mask: '[place 2]', kind: 'place', line: 5 },
      { phrase: 'Echo', mask: '[name 3]', kind: 'name', line: 6 },
    ])
  })

  it('keeps the number of a name that stands twice, and those behind it', () => {
    expect(parse('Alpha\nBravo\nALPHA\nCharlie\n').map(({ phrase, mask }) => [phrase, mask])).toEqual([
      ['Alpha', '[name 1]'],
      ['Bravo', '[name 2]'],
      ['Charlie', '[name 3]'],
    ])
  })

  it.each([
    [
      'A\n***\n',
      'names.txt:1: "A" has fewer than two letters or digits, which would mask far more than a name\nnames.txt:2: "***" has fewer',
    ],
    [
      'Alpha;[officer]\n',
      'names.txt:1: "Alpha;[officer]" holds a bracket, semicolon or tab; for replacements begin with a line "name,replacement,kind"',
    ],
    ['name,kind\n,place\n', 'names.txt:2: the cell name is empty'],
    [
      'name,replacment\nAlpha,x\n',
      'names.txt:1: unknown column "replacment"; nearest: replacement; expected one of name, replacement, kind',
    ],
    [
      'name,replacement\nAlpha,x\n\nalpha,y\n',
      'names.txt:4: "alpha" stands in line 2 too, with another replacement or kind',
    ],
    [
      'name,replacement\nAlpha,the friend of Bravo\nBravo,\n',
      'names.txt:2: the replacement "the friend of Bravo" holds "Bravo", which is to be masked',
    ],
    ['name\n"Alpha\n', 'names.txt:2: a quotation mark that is never closed'],
  ])('tells what is wrong in %j with its line', (content, message) => {
    expect(messageOf(content)).toContain(message)
    expect(thrownBy(() => parse(content))).toMatchObject({
      code: 'S001',
      remedy: expect.stringContaining('one name or phrase stands on each line') as string,
    })
  })
})
