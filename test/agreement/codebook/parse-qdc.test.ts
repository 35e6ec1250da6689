import { describe, expect, test } from 'vitest'
import { parseQdc, type QdcLimits } from '../../../src/agreement/codebook/parse-qdc.ts'
import { ToolkitError } from '../../../src/domain/toolkit-error.ts'

const book = (codes: string, namespace = 'urn:QDA-XML:codebook:1.0') =>
  `<?xml version="1.0"?>\n<CodeBook xmlns="${namespace}" origin="NVivo">\n<Codes>${codes}</Codes></CodeBook>`
const code = (inner = '', more = 'isCodable="true"') => `<Code guid="g" name="n" ${more}>${inner}</Code>`

function fault(xml: string, limits?: QdcLimits): string {
  try {
    parseQdc(xml, 'their.qdc', limits)
  } catch (error) {
    if (error instanceof ToolkitError) return `${error.code} ${error.message} ${error.remedy}`
  }
  return expect.unreachable('expected a ToolkitError')
}

describe('parseQdc(xml, file, limits)', () => {
  test('reads codes within codes, and passes over sets, colours and elements of other programs', () => {
    const inner = `
      <Description>Meals &amp; <![CDATA[<shop>]]></Description>
      <x:Note xmlns:x="urn:x"><Code guid="no" name="no code" isCodable="true"/></x:Note>
      <Code guid="B" name="Shop" isCodable="1" color="#ff0000"/>`
    const xml = `\uFEFF${book(`<Code guid="{A-1}" name=" Food " isCodable="false">${inner}</Code>`).replace(
      '</CodeBook>',
      '<Sets><Set guid="s" name="A set"><Description>no</Description></Set></Sets></CodeBook>',
    )}`
    expect(parseQdc(xml, 'their.qdc')).toEqual([
      {
        guid: 'a-1',
        name: 'Food',
        isCodable: false,
        description: 'Meals & <shop>',
        codes: [{ guid: 'b', name: 'Shop', isCodable: true, description: '', codes: [] }],
      },
    ])
  })

  test('reads the namespace of older programs', () => {
    expect(parseQdc(book(code(), 'urn:QDA-XML:codebook:1:0'), 'their.qdc')).toHaveLength(1)
  })

  test.each([
    [
      'a document type',
      `<!DOCTYPE CodeBook [<!ENTITY a "b">]>${book(code())}`.replace('<?xml version="1.0"?>', ''),
      /A005 their\.qdc:1: a document type declaration/,
    ],
    ['an entity', book(code('<Description>&a;</Description>')), /A005 their\.qdc:3: the XML is broken/],
    [
      'another element',
      '<Project xmlns="urn:QDA-XML:project:1.0"/>',
      /A005 their\.qdc:1: the element Project of "urn:QDA-XML:project:1\.0"/,
    ],
    ['another namespace', book(code(), 'urn:other'), /A005 .*"urn:other"/],
    ['broken XML', book('<Code>'), /A005 their\.qdc:3: .*/],
    ['no XML', 'Food, work', /A005 their\.qdc:1: the XML is broken/],
    ['nothing', '', /A005 .*Export the codebook again/],
    ['no code', book(''), /A005 their\.qdc: no code/],
    [
      'a code without a name',
      book('<Code guid="g" isCodable="true"/>'),
      /A005 their\.qdc:3: a Code without a name/,
    ],
  ])('refuses %s', (_, xml, message) => {
    expect(fault(xml)).toMatch(message)
  })

  test('refuses what is too deep, too much or too long', () => {
    expect(fault(book('<Code guid="g" name="n">'.repeat(100_000)))).toMatch(/A006 .*40 levels/)
    expect(fault(book(code().repeat(9)), { elements: 10 })).toMatch(/A006 .*than the 10 /)
    expect(fault(book(code()), { characters: 20 })).toMatch(/A006 .*than the 20 /)
    expect(parseQdc(book(code().repeat(8)), 'their.qdc', { elements: 10 })).toHaveLength(8)
  })
})
