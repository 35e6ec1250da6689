import type { Passage } from '../domain/passage.ts'
import type { Effects } from '../effects/effects.ts'
import type { ActionTypes } from '../themes/action-type.ts'
import type { TypedAction } from '../themes/type-actions.ts'
import { createKeyMaker } from './code-key.ts'

// All that typing goes by; to sum up fewer files takes less time.
const MAKERS = ['text', 'themes']

/** The type of each action: from the cache, or found and cached. The result is the same either way. */
export async function loadActionTypes(
  passages: readonly Passage[],
  types: ActionTypes,
  { files, cache }: Pick<Effects, 'files' | 'cache'>,
): Promise<readonly TypedAction[]> {
  const actions = passages.filter(({ kind }) => kind === 'action').map(({ id, text }) => [id, text])
  const keyOf = await createKeyMaker(files, MAKERS)
  const key = keyOf('action types', JSON.stringify([actions, types]))
  const kept = await cache.read(key)
  // The key is made of the code that wrote it.
  if (kept) return JSON.parse(new TextDecoder().decode(kept)) as readonly TypedAction[]
  const { typeActions } = await import('../themes/type-actions.ts')
  const typed = typeActions(passages, types)
  await cache.write(key, new TextEncoder().encode(JSON.stringify(typed)))
  return typed
}
