import { describe, expect, test } from 'vitest'
import { codeGuid } from '../../../src/agreement/codebook/code-guid.ts'
import { codesToEntries } from '../../../src/agreement/codebook/codes-to-entries.ts'
import type { QdcCode } from '../../../src/agreement/codebook/parse-qdc.ts'

const code = (name: string, more: Partial<QdcCode> = {}): QdcCode => ({
  guid: name,
  name,
  isCodable: true,
  description: '',
  codes: [],
  ...more,
})
const areasOf = (codes: readonly QdcCode[]) =>
  codesToEntries(codes).map(({ id, healthyPrisonArea }) => [id, healthyPrisonArea])

describe('codesToEntries(codes, takenIds)', () => {
  test('makes a theme of every code for coding, with an id of its name', () => {
    expect(codesToEntries([code('Faith & chaplaincy – café', { description: 'Worship' })])).toEqual([
      {
        id: 'faith-chaplaincy-cafe',
        label: 'Faith & chaplaincy – café',
        healthyPrisonArea: 'Other',
        definition: 'Worship',
        includes: [],
        examples: [],
      },
    ])
    expect(codesToEntries([code('食事')])[0]).toMatchObject({ id: 'code', definition: '食事' })
  })

  test('names areas by the codes above', () => {
    const tree = code('Daily life', {
      codes: [
        code('Food'),
        code('Space', { isCodable: false, codes: [code('Cells')] }),
        code('Empty', { isCodable: false }),
      ],
    })
    expect(areasOf([tree, code('Alone')])).toEqual([
      ['daily-life', 'Daily life'],
      ['food', 'Daily life'],
      ['cells', 'Daily life / Space'],
      ['alone', 'Other'],
    ])
  })

  test('never gives an id twice, nor one that is taken', () => {
    const ids = codesToEntries([code('Food'), code('food!'), code('Food')], ['food', 'food-3']).map(
      ({ id }) => id,
    )
    expect(ids).toEqual(['food-2', 'food-4', 'food-5'])
  })

  test('knows themes of ours by their GUID, and otherwise by what the description says', () => {
    const says = { description: 'Meals\n\nCrossplan id: food' }
    const guid = codeGuid('theme', 'food')
    const idsOf = (codes: readonly QdcCode[], taken: readonly string[]) =>
      codesToEntries(codes, taken).map(({ id }) => id)
    expect(idsOf([code('Renamed', { guid })], ['food'])).toEqual(['food'])
    expect(idsOf([code('Renamed', { guid, ...says })], [])).toEqual(['food'])
    expect(idsOf([code('Renamed', says)], ['food'])).toEqual(['food'])
    // Of two copies the one with the GUID keeps the id.
    expect(idsOf([code('Copy', says), code('Renamed', { guid, ...says })], ['food'])).toEqual([
      'copy',
      'food',
    ])
    expect(idsOf([code('Renamed', says), code('Copy', says)], ['food'])).toEqual(['food', 'copy'])
    // A name that would make the id of another theme of the file.
    expect(idsOf([code('Food'), code('Renamed', says)], [])).toEqual(['food-2', 'food'])
  })
})
