import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeTinyModel } from '../../scripts/make-tiny-model.mjs'
import { systemClock } from '../../src/effects/clock.ts'
import { coloursFor } from '../../src/effects/colours-for.ts'
import type { Files } from '../../src/effects/files.ts'
import { createLog } from '../../src/effects/log.ts'
import { packageFile } from '../../src/effects/package-files.ts'
import { noProgress } from '../../src/effects/progress.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { loadModelEmbedder, type EmbedderOptions } from '../../src/pipeline/load-model-embedder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Loads with a list of embedders that somebody has edited, and gives what was said. */
async function loadWith(list: string, options: EmbedderOptions) {
  const real = realFiles(systemClock)
  const files: Files = {
    ...real,
    readFile: (path) =>
      path === packageFile('models/embedders.yaml')
        ? Promise.resolve(new TextEncoder().encode(list))
        : real.readFile(path),
  }
  let said = ''
  const log = createLog((text) => void (said += text), { colours: coloursFor({}, {}), clock: systemClock })
  const embedder = await loadModelEmbedder(options, { files, log, progress: noProgress })
  return { model: embedder?.model, said }
}

async function pulledTiny(): Promise<string> {
  const models = await temporaryFolder()
  const folder = join(models, 'Alpha--tiny')
  await mkdir(folder)
  await writeTinyModel(folder, ['onnx/model.onnx'])
  return models
}

const marked = '- model: Alpha/tiny\n  pooling: mean\n  auto: true\n'
const unmarked = '- model: Alpha/tiny\n  pooling: mean\n'

describe('loadModelEmbedder(options, effects)', () => {
  it('takes for auto the pulled model that the list marks so, and no other', async () => {
    const models = await pulledTiny()
    expect(await loadWith(marked, { models })).toEqual({ model: 'Alpha/tiny', said: '' })
    expect(await loadWith(marked, { models, embedder: 'concepts' })).toEqual({ model: undefined, said: '' })
    expect(await loadWith(unmarked, { models })).toEqual({ model: undefined, said: '' })
    expect(await loadWith(unmarked, { models, embedder: 'Alpha/tiny' })).toMatchObject({
      model: 'Alpha/tiny',
    })
  })

  it('falls back from a marked model that is not there, and says so', async () => {
    const { model, said } = await loadWith(marked, { models: await temporaryFolder() })
    expect(model).toBeUndefined()
    expect(said).toMatch(
      /^warning M006: The built-in embedder is used: "Alpha\/tiny" is neither .*\n {2}Pull it/,
    )
  })
})
