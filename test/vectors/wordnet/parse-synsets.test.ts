import { describe, expect, it } from 'vitest'
import { parseSynsets, synsetKey } from '../../../src/vectors/wordnet/parse-synsets.ts'
import { tinyWordNet } from './tiny-wordnet.ts'

const text = (file: Uint8Array): string => new TextDecoder('latin1').decode(file)

describe('parseSynsets(file)', () => {
  const synsets = [...parseSynsets(text(tinyWordNet()['data.noun']))]

  it('reads one synset a line and skips the licence', () => {
    expect(synsets.map(({ key }) => key)).toEqual(
      [100, 200, 300, 400, 500, 600].map((offset) => synsetKey('n', offset)),
    )
  })

  it('takes the definition without its examples, in lower case', () => {
    expect(synsets[0]!.definition).toBe('one who puts a language into another;')
  })

  it('reads pointers to other parts of speech, however many words come before them', () => {
    expect(synsets[1]!.pointers).toEqual([
      { symbol: '@', target: synsetKey('n', 300) },
      { symbol: '+', target: synsetKey('v', 100) },
    ])
  })

  it("is not misled by a verb's sentence frames", () => {
    expect([...parseSynsets(text(tinyWordNet()['data.verb']))][0]!.pointers).toHaveLength(1)
  })
})

describe('synsetKey(part, offset)', () => {
  it('tells parts of speech apart and takes satellites for adjectives', () => {
    expect(synsetKey('n', 100)).not.toBe(synsetKey('v', 100))
    expect(synsetKey('s', 100)).toBe(synsetKey('a', 100))
  })
})
