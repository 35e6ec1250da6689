import type { Cache } from '../../src/effects/cache.ts'

/** A cache that keeps nothing. */
export const noCache: Cache = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  folder: () => undefined,
}
