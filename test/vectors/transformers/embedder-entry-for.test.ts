import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ModelFolder, Pooling } from '../../../src/domain/model-folder.ts'
import { parseEmbedderList } from '../../../src/settings/parse-embedder-list.ts'
import { embedderEntryFor } from '../../../src/vectors/transformers/embedder-entry-for.ts'

const path = new URL('../../../models/embedders.yaml', import.meta.url)
const entries = parseEmbedderList(await readFile(path, 'utf8'), 'models/embedders.yaml')
const model = (id: string, pooling?: Pooling): ModelFolder => ({
  path: '/models',
  id,
  files: [],
  weights: 'full',
  dims: 384,
  maxTokens: 512,
  ...(pooling ? { pooling } : {}),
})

describe('embedderEntryFor(model, entries)', () => {
  it('uses listed models as models/embedders.yaml says', () => {
    expect(embedderEntryFor(model('Xenova/all-MiniLM-L6-v2'), entries)).toMatchObject({
      pooling: 'mean',
      queryPrefix: '',
      maxTokens: 256,
    })
    expect(embedderEntryFor(model('Xenova/bge-small-en-v1.5'), entries)).toEqual({
      model: 'Xenova/bge-small-en-v1.5',
      pooling: 'cls',
      queryPrefix: 'Represent this sentence for searching relevant passages: ',
      passagePrefix: '',
    })
    expect(embedderEntryFor(model('Xenova/gte-small'), entries)).toMatchObject({
      pooling: 'mean',
      queryPrefix: '',
    })
  })

  it('knows a listed model by its name when it is another owner’s copy, or a folder', () => {
    for (const id of ['BAAI/bge-small-en-v1.5', 'bge-small-en-v1.5', 'Alpha/BGE-small-en-v1.5'])
      expect(embedderEntryFor(model(id), entries).pooling).toBe('cls')
  })

  it('uses others as they say themselves, else by the mean', () => {
    expect(embedderEntryFor(model('Alpha/tiny', 'cls'), entries).pooling).toBe('cls')
    expect(embedderEntryFor(model('Alpha/tiny'), entries)).toEqual({
      model: 'Alpha/tiny',
      pooling: 'mean',
      queryPrefix: '',
      passagePrefix: '',
    })
  })
})
