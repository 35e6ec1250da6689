import { describe, expect, it } from 'vitest'
import { parseEmbedderList } from '../../src/settings/parse-embedder-list.ts'

describe('parseEmbedderList(text, file)', () => {
  it('reads how models want to be used', () => {
    const text = `- model: Alpha/tiny
  pooling: cls
  passage_prefix: "text: "
- model: Bravo/tiny
  pooling: mean
  max_tokens: 128
  auto: true
`
    expect(parseEmbedderList(text, 'embedders.yaml')).toEqual([
      { model: 'Alpha/tiny', pooling: 'cls', queryPrefix: '', passagePrefix: 'text: ' },
      {
        model: 'Bravo/tiny',
        pooling: 'mean',
        queryPrefix: '',
        passagePrefix: '',
        maxTokens: 128,
        isAuto: true,
      },
    ])
  })

  it('takes one model for auto at most', () => {
    const entry = '- model: Alpha/tiny\n  pooling: cls\n  auto: true\n'
    expect(() => parseEmbedderList(entry + entry, 'embedders.yaml')).toThrow(
      /auto: true at one model at most/,
    )
  })

  it('tells the line of what is wrong', () => {
    expect(() => parseEmbedderList('- model: Alpha/tiny\n  pooling: max\n', 'embedders.yaml')).toThrow(
      expect.objectContaining({
        code: 'S001',
        message: expect.stringMatching(/^embedders\.yaml:2: 0\.pooling/) as string,
      }) as Error,
    )
  })
})
