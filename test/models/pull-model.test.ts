import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tinyModel } from '../../scripts/make-tiny-model.mjs'
import { fileFault } from '../../src/effects/file-fault.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { parseManifest } from '../../src/models/manifest.ts'
import { pullModel, type PulledModel, type PullOptions } from '../../src/models/pull-model.ts'
import { sha256 } from '../../src/util/sha256.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { closedAddress, COMMIT, startHub, type HubBehaviour } from './hub-server.ts'
import { quietEffects } from './quiet-effects.ts'

const tiny = tinyModel()
const weights = Buffer.from(tiny['onnx/model_quantized.onnx'] ?? '')
const ID = 'Alpha/tiny'
const FOLDER = 'Alpha--tiny'
const SMALL = ['config.json', 'tokenizer.json', 'tokenizer_config.json']
const patience = { waitsMs: [1, 1], silenceMs: 5000 }

/** Pulls the tiny model into `models` from a hub that behaves so. */
async function pullFrom(
  behaviour: HubBehaviour,
  models: string,
  options: Partial<PullOptions> = {},
  effects = quietEffects(),
): Promise<{
  readonly pulled: PulledModel
  readonly requests: readonly string[]
  readonly warnings: readonly string[]
}> {
  const { url: hub, requests } = await startHub(tiny, behaviour)
  const pulled = await pullModel({ id: ID, models, hub, weights: 'quantised', patience, ...options }, effects)
  return { pulled, requests, warnings: effects.warnings }
}

const entriesOf = async (folder: string): Promise<readonly string[]> => (await readdir(folder)).toSorted()
const weightRequests = (requests: readonly string[]): readonly string[] =>
  requests.filter((request) => request.startsWith('GET /large/'))
const largeGet = (from = 0): string => `GET /large/onnx/model_quantized.onnx${from > 0 ? ` from ${from}` : ''}`

describe('pullModel(options, effects)', () => {
  it('puts all files in their place, with a manifest of one version, through redirects', async () => {
    const models = await temporaryFolder()
    const { pulled, requests, warnings } = await pullFrom({}, models)
    expect(pulled).toMatchObject({ isNew: true, model: { id: ID, weights: 'quantised', dims: 32, maxTokens: 48 } })
    expect(await entriesOf(models)).toEqual([FOLDER])
    for (const path of [...SMALL, 'onnx/model_quantized.onnx'])
      expect(await readFile(join(models, FOLDER, path))).toEqual(Buffer.from(tiny[path] ?? ''))
    const manifest = parseManifest(await readFile(join(models, FOLDER, 'manifest.json'), 'utf8'), 'manifest.json')
    expect(manifest).toMatchObject({ id: ID, revision: 'main', commit: COMMIT })
    expect(manifest.files).toContainEqual({
      path: 'onnx/model_quantized.onnx',
      size: weights.length,
      sha256: sha256(weights),
    })
    expect(requests[0]).toBe('HEAD /Alpha/tiny/resolve/main/config.json')
    expect(requests.filter((request) => request.includes('/resolve/main/'))).toHaveLength(2)
    expect(warnings).toEqual([])
  })

  it('asks nobody for what is there, unless it is to be pulled again or other weights are wanted', async () => {
    const models = await temporaryFolder()
    await pullFrom({}, models)
    const second = await pullFrom({}, models)
    expect([second.pulled.isNew, second.requests]).toEqual([false, []])
    expect((await pullFrom({}, models, { revision: COMMIT })).pulled.isNew).toBe(false)
    expect((await pullFrom({}, models, { again: true })).pulled.isNew).toBe(true)
    const full = await pullFrom({}, models, { weights: 'full' })
    expect(full.pulled.model.weights).toBe('full')
    expect(await entriesOf(join(models, FOLDER, 'onnx'))).toEqual(['model.onnx'])
  })

  it('repairs a model that changed since it was pulled', async () => {
    const models = await temporaryFolder()
    await pullFrom({}, models)
    await writeFile(join(models, FOLDER, 'tokenizer.json'), '{}')
    expect((await pullFrom({}, models)).pulled.isNew).toBe(true)
    expect(await readFile(join(models, FOLDER, 'tokenizer.json'), 'utf8')).toBe(tiny['tokenizer.json'])
  })

  it('goes on where a download broke off, and says so', async () => {
    const models = await temporaryFolder()
    const { pulled, requests, warnings } = await pullFrom({ breaks: [10_000, 5000] }, models)
    expect(pulled.isNew).toBe(true)
    expect(weightRequests(requests)).toEqual([largeGet(), largeGet(10_000), largeGet(15_000)])
    expect(warnings).toEqual([
      `The download of onnx/model_quantized.onnx broke off after 10000 of ${weights.length} bytes. Trying again in 0.001 s.`,
      `The download of onnx/model_quantized.onnx broke off after 15000 of ${weights.length} bytes. Trying again in 0.001 s.`,
    ])
  })

  it('does not wait for a hub that falls silent', async () => {
    const models = await temporaryFolder()
    const impatient = { waitsMs: [1], silenceMs: 200 }
    const { requests } = await pullFrom({ breaks: [10_000], isStalling: true }, models, { patience: impatient })
    expect(weightRequests(requests)).toEqual([largeGet(), largeGet(10_000)])
  })

  it('gives up in the end, keeps what came, and goes on with it when run again', async () => {
    const models = await temporaryFolder()
    await expect(pullFrom({ breaks: [4000, 3000, 2000, 1000] }, models)).rejects.toMatchObject({
      code: 'H005',
      message: expect.stringContaining(`after 9000 of ${weights.length} bytes`) as string,
      remedy: expect.stringContaining('goes on where it stopped') as string,
    })
    expect(await entriesOf(models)).toEqual([`.${FOLDER}.unfinished`])
    const { requests } = await pullFrom({}, models)
    expect(weightRequests(requests)).toEqual([largeGet(9000)])
    expect(await entriesOf(models)).toEqual([FOLDER])
  })

  it('begins again where a hub knows no parts of files, or the part from before is damaged', async () => {
    const models = await temporaryFolder()
    const { requests } = await pullFrom({ breaks: [10_000], hasRanges: false }, models)
    expect(weightRequests(requests)).toEqual([largeGet(), largeGet(10_000)])

    const others = await temporaryFolder()
    await expect(pullFrom({ breaks: [6000] }, others, { patience: { ...patience, waitsMs: [] } })).rejects.toThrow()
    const parts = join(others, `.${FOLDER}.unfinished`)
    const part = (await readdir(parts)).find((name) => name.includes('model_quantized')) ?? ''
    await writeFile(join(parts, part), Buffer.alloc(6000, 1))
    const again = await pullFrom({}, others)
    expect(weightRequests(again.requests)).toEqual([largeGet(6000), largeGet()])
    expect(again.pulled.isNew).toBe(true)
  })

  it('throws away other bytes than were announced, and leaves the model of before as it is', async () => {
    const models = await temporaryFolder()
    await pullFrom({}, models)
    const before = await readFile(join(models, FOLDER, 'onnx/model_quantized.onnx'))
    const damaged = Buffer.from(weights)
    damaged[1000] = (damaged[1000] ?? 0) ^ 1
    await expect(pullFrom({ weights: damaged }, models, { again: true })).rejects.toMatchObject({
      code: 'H006',
      message: `onnx/model_quantized.onnx came with SHA-256 ${sha256(damaged)}, expected ${sha256(weights)}; it was thrown away.`,
      remedy: expect.stringContaining('Pull again') as string,
    })
    expect(await readFile(join(models, FOLDER, 'onnx/model_quantized.onnx'))).toEqual(before)
    expect((await readdir(join(models, `.${FOLDER}.unfinished`))).join()).not.toContain('model_quantized')

    await expect(pullFrom({ weights: weights.subarray(0, 9999) }, models, { again: true })).rejects.toMatchObject({
      code: 'H007',
      message: expect.stringContaining(`came with 9999 bytes, expected ${weights.length}`) as string,
      remedy: expect.stringContaining('proxy') as string,
    })
  })

  it('says which model or file the hub has not, before it downloads anything', async () => {
    const models = await temporaryFolder()
    for (const status of [401, 404]) {
      await expect(pullFrom({ missing: { 'config.json': status } }, models)).rejects.toMatchObject({
        code: 'H002',
        message: expect.stringContaining(`no model Alpha/tiny that anyone may download (status ${status})`) as string,
        remedy: expect.stringContaining('spelling') as string,
      })
    }
    await expect(pullFrom({ missing: { '.onnx': 404 } }, models)).rejects.toMatchObject({
      code: 'H003',
      message: expect.stringMatching(/^Alpha\/tiny on http.* has no onnx\/model_quantized\.onnx/) as string,
      remedy: expect.stringContaining('--no-quantised') as string,
    })
    await expect(pullFrom({ missing: { 'tokenizer.json': 404 } }, models)).rejects.toMatchObject({
      code: 'H003',
      remedy: expect.stringContaining('Use a model that has one') as string,
    })
    expect(await entriesOf(models)).toEqual([])
  })

  it('says that the disk is full, and goes on once there is room', async () => {
    const models = await temporaryFolder()
    const disk = realFiles(systemClock)
    const fullDisk = quietEffects({
      appendChunks: (path, chunks) =>
        disk.appendChunks(
          path,
          (async function* () {
            let room = 20_000
            for await (const chunk of chunks) {
              yield chunk.subarray(0, room)
              room -= chunk.length
              if (room < 0) {
                const refusal = Object.assign(new TypeError('no space left on device'), { code: 'ENOSPC' })
                throw fileFault(path, 'written', refusal)
              }
            }
          })(),
        ),
    })
    await expect(pullFrom({}, models, {}, fullDisk)).rejects.toMatchObject({
      code: 'H008',
      message: `The disk of ${models} is full.`,
      remedy: expect.stringContaining('goes on where it stopped') as string,
    })
    expect(fullDisk.warnings).toEqual([])
    const { requests } = await pullFrom({}, models)
    expect(weightRequests(requests)).toEqual([largeGet(20_000)])
  })

  it('says that nobody answers, after as many attempts as it was told', async () => {
    const models = await temporaryFolder()
    const effects = quietEffects()
    const hub = await closedAddress()
    await expect(pullFrom({}, models, { hub }, effects)).rejects.toMatchObject({
      code: 'H001',
      message: `${hub} could not be reached: connect ECONNREFUSED ${hub.replace('http://', '')}.`,
      remedy: expect.stringContaining('copy the folder of a pulled model from another machine') as string,
    })
    expect(effects.warnings).toHaveLength(2)
    const impatient = { waitsMs: [], silenceMs: 50 }
    await expect(pullFrom({ silentAbout: 'config' }, models, { patience: impatient })).rejects.toMatchObject({
      code: 'H001',
      message: expect.stringContaining('no answer within 0.05 s') as string,
    })
  })

  it('waits for a hub that is busy, but not for one that refuses', async () => {
    const models = await temporaryFolder()
    expect((await pullFrom({ statuses: [503, 429] }, models)).warnings).toEqual([
      expect.stringContaining('status 503. Trying again'),
      expect.stringContaining('status 429. Trying again'),
    ])
    const again = { again: true }
    await expect(pullFrom({ statuses: [500, 500, 500] }, models, again)).rejects.toMatchObject({
      code: 'H010',
      remedy: expect.stringContaining('Try again later') as string,
    })
    const effects = quietEffects()
    await expect(pullFrom({ statuses: [400] }, models, again, effects)).rejects.toMatchObject({
      code: 'H004',
      message: expect.stringContaining('status 400') as string,
      remedy: expect.stringContaining('--hub') as string,
    })
    await expect(pullFrom({ isRing: true }, models, again, effects)).rejects.toMatchObject({
      code: 'H004',
      message: expect.stringContaining('redirects without end') as string,
    })
    expect(effects.warnings).toEqual([])
  })

  it('lets nobody else pull the same model meanwhile', async () => {
    const models = await temporaryFolder()
    const { url: hub } = await startHub(tiny)
    const { files } = quietEffects()
    await files.whileLocked(join(models, `.${FOLDER}.lock`), async () => {
      await expect(
        pullModel({ id: ID, models, hub, weights: 'full', patience }, quietEffects()),
      ).rejects.toMatchObject({ code: 'H009', remedy: expect.stringContaining('.lock') as string })
    })
    expect(await entriesOf(models)).toEqual([])
  })

  it('takes only the files of a manifest that is given, in its version', async () => {
    const models = await temporaryFolder()
    await pullFrom({}, models)
    const expected = parseManifest(await readFile(join(models, FOLDER, 'manifest.json'), 'utf8'), 'manifest.json')
    const others = await temporaryFolder()
    const { requests } = await pullFrom({}, others, { expected })
    expect(requests[0]).toBe(`HEAD /Alpha/tiny/resolve/${COMMIT}/config.json`)
    expect(requests.join()).not.toContain('special_tokens_map')
    expect((await pullFrom({}, others, { expected })).pulled.isNew).toBe(false)

    const files = expected.files.map((file) =>
      file.path === 'config.json' ? { ...file, sha256: '0'.repeat(64) } : file,
    )
    await expect(pullFrom({}, others, { expected: { ...expected, files } })).rejects.toMatchObject({
      code: 'H006',
      message: expect.stringMatching(/^config\.json came with/) as string,
    })
  })

  it('publishes nothing that is no embedding model', async () => {
    const models = await temporaryFolder()
    const { url: hub } = await startHub({ ...tiny, 'config.json': '<html>sign in</html>' })
    const options = { id: ID, models, hub, weights: 'full', patience } as const
    await expect(pullModel(options, quietEffects())).rejects.toMatchObject({
      code: 'M003',
      message: expect.stringContaining('it is no JSON') as string,
    })
    expect((await entriesOf(models)).filter((name) => !name.startsWith('.'))).toEqual([])
  })

  it.each(['../secrets', 'a/b/c', 'a//b', '.hidden', 'a--b/c', ''])('takes %j for no model', async (id) => {
    const models = await temporaryFolder()
    await expect(pullFrom({}, models, { id })).rejects.toMatchObject({
      code: 'M001',
      remedy: expect.stringContaining('the owner, a slash, the model') as string,
    })
  })
})
