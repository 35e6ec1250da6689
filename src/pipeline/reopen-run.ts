import { resultsOutdated } from '../domain/faults/recurrence.ts'
import type { Passage } from '../domain/passage.ts'
import type { Plan } from '../domain/plan.ts'
import type { Effects } from '../effects/effects.ts'
import type { MatchInput } from '../recurrence/match-input.ts'
import { readTables } from '../tables/read-tables.ts'
import type { Tables } from '../tables/schema.ts'
import { writeOutPassages } from '../text/write-out-passages.ts'
import { assignThemes } from '../themes/assign-themes.ts'
import { fitEdits } from '../themes/fit-edits.ts'
import { loadEmbedding } from './load-embedding.ts'
import { loadModelEmbedder, type EmbedderOptions } from './load-model-embedder.ts'
import { plansOfTables } from './plans-of-tables.ts'
import { readCodebook } from './read-codebook.ts'
import { readModels } from './read-models.ts'

export interface ReopenOptions extends Pick<EmbedderOptions, 'models'> {
  /** The folder of a run's results. */
  readonly reports: string
  /** The analyst's log of edits that the run was made with; default: models/codebook.yaml of the package. */
  readonly codebook?: string
}

/** A run's tables, and what its concerns were compared by: any pair can be compared again, with the same numbers. */
export interface ReopenedRun {
  readonly tables: Tables
  readonly plans: readonly Plan[]
  readonly input: Omit<MatchInput, 'passages'> & { readonly passages: readonly Passage[] }
}

/**
 * Takes up a run again from its tables and from the cache of vectors. What is not cached any more is made anew.
 *
 * @throws ToolkitError Q004 and Q005 without results, Q006 for those of another version, R002 when word lists, codebook,
 * weights or program have changed since, so that the numbers would differ; M006 and others when the run's model is gone
 */
export async function reopenRun(
  { reports, codebook, models: folder }: ReopenOptions,
  effects: Pick<Effects, 'files' | 'cache' | 'log' | 'progress'>,
): Promise<ReopenedRun> {
  const tables = await readTables(reports)
  const run = tables.runs[0]!
  const models = await readModels(effects.files)
  const edited = await readCodebook(codebook, models.codebook, effects.files)
  const made = JSON.parse(run.settings) as Readonly<Record<string, unknown>>
  const now: Readonly<Record<string, unknown>> = { ...models.sums, codebook_edits: undefined, ...edited.sum }
  const changed = Object.keys(now).filter((name) => made[name] !== now[name])
  if (changed.length > 0) throw resultsOutdated(reports, changed.toSorted())
  const plans = plansOfTables(tables)
  const { passages } = writeOutPassages(plans, models.glossary)
  const model = await loadModelEmbedder(
    {
      embedder: run.embedder.replace(/ \([^()]*\)$/, ''),
      ...(folder === undefined ? {} : { models: folder }),
    },
    effects,
  )
  const embedded = await loadEmbedding(passages, models.concepts, effects, model)
  if (embedded.embedder !== run.embedder) throw resultsOutdated(reports, ['embedder'])
  const themes = assignThemes({
    ...embedded,
    themes: edited.scored,
    edits: fitEdits(edited, plans, edited.name),
  })
  return {
    tables,
    plans,
    input: { plans, ...embedded, themes, model: models.evidence, guards: models.guards },
  }
}
