import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tinyModel } from '../../scripts/make-tiny-model.mjs'
import { startHub } from '../models/hub-server.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { crossplan } from './crossplan.ts'

/** Pulls the tiny model into a folder of models. */
async function pullTiny(models: string, ...args: readonly string[]) {
  const { url } = await startHub(tinyModel())
  return crossplan('models', 'pull', 'Alpha/tiny', '--hub', url, '--models', models, ...args)
}

describe('crossplan models pull', () => {
  it('pulls quantised weights, or others when asked, and says what is where', async () => {
    const models = await temporaryFolder()
    const folder = join(models, 'Alpha--tiny')
    const first = await pullTiny(models)
    expect([first.code, first.stdout]).toEqual([
      0,
      `Alpha/tiny is in ${folder} (0.1 MB, quantised, 32 numbers per vector).\n`,
    ])
    expect(first.stderr).toContain('onnx/model_quantized.onnx is here, and its SHA-256 is right.\n')
    expect((await pullTiny(models, '--quiet')).stdout).toContain('was already in')
    const full = await pullTiny(models, '--no-quantised', '--quiet')
    expect([full.stderr, full.stdout]).toEqual(['', expect.stringContaining('0.1 MB, full')])
  })

  it('compares with a manifest, in the version asked for', async () => {
    const models = await temporaryFolder()
    await pullTiny(models)
    const manifest = join(models, 'Alpha--tiny', 'manifest.json')
    const others = await temporaryFolder()
    const { code, stderr } = await pullTiny(others, '--manifest', manifest, '--revision', 'main', '--again')
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('config.json is here, and its SHA-256 is right.'),
    ])
    expect((await pullTiny(others, '--manifest', join(models, 'none'))).stderr).toMatch(/^error E001: /)
  })

  it('says in one line and one piece of advice what went wrong', async () => {
    const models = await temporaryFolder()
    const { url } = await startHub(tinyModel())
    const { code, stdout, stderr } = await crossplan(
      'models',
      'pull',
      'Bravo/tiny',
      '--hub',
      url,
      '--models',
      models,
    )
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^error H002: [^\n]*no model Bravo\/tiny[^\n]*\n {2}[^\n]*spelling[^\n]*\n$/)
  })

  it.each([
    [['pull'], "missing required argument 'model'"],
    [['pull', 'a/b', '--hub', 'models.example.org'], 'Expected an address such as'],
    [['pull', 'a/b', '--hub', 'file:///models'], 'Expected an address such as'],
    [['push', 'a/b'], "unknown command 'push'"],
    [[], 'Usage: crossplan models'],
  ])('ends with 2 on wrong use: crossplan models %j', async (args, message) => {
    const { code, stdout, stderr } = await crossplan('models', ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

describe('crossplan models list', () => {
  it('lists models with size, dims and whether they are as pulled', async () => {
    const models = await temporaryFolder()
    await pullTiny(models)
    await mkdir(join(models, 'Bravo--empty'))
    const { stdout, code } = await crossplan('models', 'list', '--models', models, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual([
      {
        model: 'Alpha/tiny',
        weights: 'quantised',
        megabytes: 0.1,
        dims: 32,
        max_tokens: 48,
        verified: true,
        folder: join(models, 'Alpha--tiny'),
      },
      {
        model: 'Bravo/empty',
        weights: null,
        megabytes: null,
        dims: null,
        max_tokens: null,
        verified: false,
        folder: join(models, 'Bravo--empty'),
      },
    ])
    expect((await crossplan('models', 'list', '--models', models)).stdout).toContain('Alpha/tiny')
  })

  it('says how to get one where there is none', async () => {
    const { stdout, stderr, code } = await crossplan('models', 'list', '--models', '/none', '--json')
    expect([stdout, code]).toEqual(['[]\n', 0])
    expect(stderr).toBe('No model is in /none. Pull one: crossplan models pull Xenova/all-MiniLM-L6-v2\n')
  })
})

describe('crossplan models verify', () => {
  it('ends with 0 when all is as pulled, else with 1 and what is wrong', async () => {
    const models = await temporaryFolder()
    await pullTiny(models)
    const verify = (...args: readonly string[]) => crossplan('models', 'verify', ...args, '--models', models)
    expect(await verify('--json')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('"verified": true') as string,
    })
    await writeFile(join(models, 'Alpha--tiny', 'tokenizer.json'), '{}')
    const changed = await verify('Alpha/tiny')
    expect(changed).toMatchObject({ code: 1, stdout: expect.stringContaining('false') as string })
    expect(changed.stderr).toMatch(
      /^error M004: .*tokenizer\.json has 2 bytes, expected \d+\.\n {2}Pull it again/,
    )
    await rm(join(models, 'Alpha--tiny', 'manifest.json'))
    expect((await verify(join(models, 'Alpha--tiny'))).stderr).toMatch(/^error M005: /)
    expect((await verify('Bravo/tiny')).stderr).toMatch(/^error M006: /)
  })
})
