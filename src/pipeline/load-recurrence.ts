import type { Plan } from '../domain/plan.ts'
import type { Effects } from '../effects/effects.ts'
import type { ThemeResult } from '../themes/assign-themes.ts'
import type { TypedAction } from '../themes/type-actions.ts'
import type { MatchingModels, RecurrenceAnalysis } from './analyse-recurrence.ts'
import { createKeyMaker } from './code-key.ts'
import type { LoadedEmbedding } from './load-embedding.ts'

/** Rooms whose code finds what comes back. */
const MAKERS = ['domain', 'recurrence', 'text', 'themes', 'util', 'vectors']

/** More pairs than of some 300 plans are not kept: a few such corpora would fill the disk. */
const MOST_PAIRS = 50_000

/**
 * Finds what comes back, or takes from the cache what was found for equal plans, vectors, themes and weights. The result is
 * the same either way.
 */
export async function loadRecurrence(
  plans: readonly Plan[],
  embedded: LoadedEmbedding,
  themes: ThemeResult,
  models: MatchingModels,
  effects: Pick<Effects, 'files' | 'cache' | 'threads' | 'log'>,
  actionTypes: readonly TypedAction[] = [],
): Promise<RecurrenceAnalysis> {
  const { files, cache } = effects
  const keyOf = await createKeyMaker(files, MAKERS)
  const { embedder, viewsFingerprint, passages, phrases } = embedded
  const { concernIds, posteriors, assignments } = themes
  const { data, dims } = posteriors
  const shares = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')
  const key = keyOf(
    'recurrence',
    embedder,
    viewsFingerprint,
    JSON.stringify([plans, passages, phrases, concernIds, assignments, dims, models, actionTypes]),
    shares,
  )
  const kept = await cache.read(key)
  // Only this function writes such bytes.
  if (kept) return JSON.parse(new TextDecoder().decode(kept)) as RecurrenceAnalysis
  const { analyseRecurrence } = await import('./analyse-recurrence.ts')
  const found = await analyseRecurrence(plans, embedded, themes, models, effects, actionTypes)
  if (found.sharedIssues.length + found.recurrences.length > MOST_PAIRS) return found
  await cache.write(key, new TextEncoder().encode(JSON.stringify(found)))
  return found
}
