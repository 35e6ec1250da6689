import type { Passage } from '../domain/passage.ts'
import type { Cache } from '../effects/cache.ts'
import { loadNounPhraseParser } from '../text/noun-phrases.ts'
import type { KeyMaker } from './code-key.ts'

/**
 * The noun phrases of each concern, none for actions: from the cache, or parsed and cached.
 *
 * @returns as many as passages, in their order
 */
export async function loadPhrases(
  passages: readonly Passage[],
  keyOf: KeyMaker,
  cache: Cache,
): Promise<readonly (readonly string[])[]> {
  const texts = passages.map(({ kind, text }) => (kind === 'concern' ? text : ''))
  const key = keyOf('phrases', ...texts)
  const kept = await cache.read(key)
  // The key is made of the code that wrote it.
  if (kept) return JSON.parse(new TextDecoder().decode(kept)) as readonly (readonly string[])[]
  const parse = await loadNounPhraseParser()
  const phrases = texts.map((text) => (text === '' ? [] : parse(text)))
  await cache.write(key, new TextEncoder().encode(JSON.stringify(phrases)))
  return phrases
}
