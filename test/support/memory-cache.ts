import type { Cache } from '../../src/effects/cache.ts'

/** A cache that keeps things in memory, and what it keeps; and its folders in `folder`, if there is one. */
export function memoryCache(folder?: string): {
  readonly cache: Cache
  readonly kept: Map<string, Uint8Array>
} {
  const kept = new Map<string, Uint8Array>()
  const cache: Cache = {
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, bytes) => {
      kept.set(key, bytes)
      return Promise.resolve()
    },
    folder: (name) => folder && `${folder}/${name}`,
  }
  return { cache, kept }
}
