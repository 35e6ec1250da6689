// @ts-check
// node scripts/make-tiny-model.mjs <folder>: writes a tiny but real embedding model (ONNX, fp32 and quantised, with its
// tokenizer), the same to the byte every time. Its weights are drawn by lot: it shows that loading works, not quality.
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { encodeBert } from './tiny-model/bert-graph.mjs'
import { tokenizer, tokenizerConfig, vocabulary } from './tiny-model/tokenizer.mjs'

/** @typedef {import('./tiny-model/bert-graph.mjs').BertShape} BertShape */

/** @type {BertShape} */
const TINY = {
  vocabulary: vocabulary.length,
  hidden: 32,
  heads: 2,
  feedForward: 64,
  layers: 1,
  positions: 48,
  seed: 1,
}

/**
 * The files of the model by their path, as a hub keeps them.
 *
 * @param {Partial<BertShape>} [changes]
 * @returns {Readonly<Record<string, string | Uint8Array>>}
 */
export function tinyModel(changes = {}) {
  const shape = { ...TINY, ...changes }
  const config = {
    architectures: ['BertModel'],
    model_type: 'bert',
    hidden_size: shape.hidden,
    intermediate_size: shape.feedForward,
    num_attention_heads: shape.heads,
    num_hidden_layers: shape.layers,
    max_position_embeddings: shape.positions,
    type_vocab_size: 2,
    vocab_size: shape.vocabulary,
  }
  return {
    'config.json': json(config),
    'tokenizer.json': json(tokenizer),
    'tokenizer_config.json': json(tokenizerConfig(shape.positions)),
    'onnx/model.onnx': encodeBert(shape, { isQuantised: false }),
    'onnx/model_quantized.onnx': encodeBert(shape, { isQuantised: true }),
  }
}

/**
 * Writes some or all files of the model.
 *
 * @param {string} folder
 * @param {readonly string[]} [leaveOut] paths of files that are not wanted
 * @param {Partial<BertShape>} [changes]
 */
export async function writeTinyModel(folder, leaveOut = [], changes = {}) {
  await mkdir(join(folder, 'onnx'), { recursive: true })
  for (const [path, content] of Object.entries(tinyModel(changes)))
    if (!leaveOut.includes(path)) await writeFile(join(folder, path), content)
}

/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`

const [, script, folder] = process.argv
if (script !== undefined && import.meta.url === pathToFileURL(resolve(script)).href) {
  if (folder === undefined) {
    console.error('Name the folder to write to: node scripts/make-tiny-model.mjs <folder>')
    process.exitCode = 2
  } else {
    await writeTinyModel(folder)
  }
}
