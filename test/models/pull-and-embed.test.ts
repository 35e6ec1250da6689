import { expect, it } from 'vitest'
import { tinyModel, writeTinyModel } from '../../scripts/make-tiny-model.mjs'
import { chooseEmbedder } from '../../src/models/choose-embedder.ts'
import { listModels } from '../../src/models/list-models.ts'
import { pullModel } from '../../src/models/pull-model.ts'
import { readEmbeddingModel } from '../../src/models/read-embedding-model.ts'
import { createTransformersEmbedder } from '../../src/vectors/transformers/transformers-embedder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { describeInstalled } from '../vectors/transformers/installed-package.ts'
import { startHub } from './hub-server.ts'
import { quietEffects } from './quiet-effects.ts'

describeInstalled('a pulled model', () => {
  it('is found by its name, and embeds as a copy of its folder does, without the hub', async () => {
    const models = await temporaryFolder()
    const effects = quietEffects()
    const { url: hub, requests } = await startHub(tinyModel())
    await pullModel({ id: 'Alpha/tiny', models, hub, weights: 'quantised' }, effects)
    const asked = requests.length

    const choice = chooseEmbedder({
      wish: 'Alpha/tiny',
      pulled: await listModels(models, effects.files),
    })
    const path = choice.kind === 'model' ? choice.path : ''
    const pulled = createTransformersEmbedder(await readEmbeddingModel(path, effects.files))
    const folder = await temporaryFolder()
    await writeTinyModel(folder, ['onnx/model.onnx'])
    const copied = createTransformersEmbedder(await readEmbeddingModel(folder, effects.files))

    expect(pulled.fingerprint).toBe(copied.fingerprint)
    const texts = ['Safety was poor.', 'Time out of cell']
    expect(await pulled.embed(texts)).toEqual(await copied.embed(texts))
    expect(requests).toHaveLength(asked)
  })
})
