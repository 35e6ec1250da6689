import { describe, expect, it } from 'vitest'
import { chooseEmbedder } from '../../src/models/choose-embedder.ts'

const pulled = [{ id: 'Alpha/tiny', path: 'models/pulled/Alpha--tiny' }]
const tiny = { kind: 'model', path: 'models/pulled/Alpha--tiny' }

describe('chooseEmbedder({ wish, preferred, pulled, isFolder })', () => {
  it('takes the model that the settings name, else none', () => {
    expect(chooseEmbedder({ pulled })).toEqual({ kind: 'concepts' })
    expect(chooseEmbedder({ wish: 'auto', preferred: 'Alpha/tiny', pulled })).toEqual(tiny)
    expect(chooseEmbedder({ preferred: 'shared/bravo', isFolder: true, pulled })).toEqual({
      kind: 'model',
      path: 'shared/bravo',
    })
  })

  it('says why it is not the model that the settings name', () => {
    expect(chooseEmbedder({ preferred: 'Bravo/large', pulled: [] })).toMatchObject({
      kind: 'concepts',
      advice: {
        code: 'M006',
        message: '"Bravo/large" is neither a pulled model (none is there) nor a folder.',
        remedy: expect.stringContaining('crossplan models pull Bravo/large') as string,
      },
    })
  })

  it('takes what was asked for, or nothing', () => {
    expect(chooseEmbedder({ wish: 'concepts', preferred: 'Alpha/tiny', pulled })).toEqual({ kind: 'concepts' })
    expect(chooseEmbedder({ wish: 'Alpha/tiny', pulled })).toEqual(tiny)
    expect(chooseEmbedder({ wish: './mine', pulled, isFolder: true })).toEqual({ kind: 'model', path: './mine' })
    expect(() => chooseEmbedder({ wish: 'Bravo/large', preferred: 'Alpha/tiny', pulled })).toThrow(
      expect.objectContaining({ code: 'M006' }) as Error,
    )
  })
})
