import type { Cache } from '../effects/cache.ts'
import { loadNounPhraseParser } from '../text/noun-phrases.ts'
import type { KeyMaker } from './code-key.ts'

/** The phrases of each text: from the cache, or parsed (about a second for 300 texts) and cached. */
export async function loadPhrases(
  texts: readonly string[],
  keyOf: KeyMaker,
  cache: Cache,
): Promise<readonly (readonly string[])[]> {
  const key = keyOf('phrases', ...texts)
  const kept = await cache.read(key)
  // The key is made of the code that wrote it.
  if (kept) return JSON.parse(new TextDecoder().decode(kept)) as readonly (readonly string[])[]
  const phrases = texts.map(await loadNounPhraseParser())
  await cache.write(key, new TextEncoder().encode(JSON.stringify(phrases)))
  return phrases
}
