import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { RunIngredients, Setting } from './run-file.ts'

/** What the tables of a run say that they were made of. Without a row in `runs` everything is missing. */
export function runIngredients({ runs, plans }: Pick<Tables, 'runs' | 'plans'>): RunIngredients {
  const run = runs[0]
  const settings = new Map(Object.entries(settingsOf(run?.settings)))
  const take = (name: string): Setting => {
    const value = settings.get(name) ?? null
    settings.delete(name)
    return value
  }
  const [, name = '', fingerprint = null] = /^(.*?)(?: \(([^()]*)\))?$/s.exec(run?.embedder ?? '') ?? []
  const corrections = take('corrections')
  return {
    inputs: {
      corpusSha256: run?.corpus_sha256 ?? '',
      corrections: typeof corrections === 'string' ? corrections.split(' ') : [],
      plans: plans
        .map((plan) => ({ planId: plan.plan_id, file: plan.source_file, sha256: plan.source_sha256 }))
        .toSorted((a, b) => compareCodeUnits(a.planId, b.planId)),
    },
    embedder: { name, fingerprint, views: take('views') },
    codebook: { themes: take('models/themes.json'), edits: take('codebook_edits') },
    evidence: {
      weights: take('models/evidence.json'),
      guards: take('models/guards.yaml'),
      answers: take('reviews'),
    },
    wordLists: {
      glossary: take('models/glossary.yaml'),
      synonyms: take('models/synonyms.json'),
      actionTypes: take('models/action-types.json'),
      owners: take('models/owners.yaml'),
      establishments: take('models/establishments.yaml'),
    },
    settings: { seed: run?.seed ?? null, ...Object.fromEntries(settings) },
  }
}

/** `runs.settings` by name. */
export function settingsOf(json: string | undefined): Readonly<Record<string, Setting>> {
  const settings: unknown = JSON.parse(json ?? '{}')
  // Runs write an object of single values.
  return settings as Readonly<Record<string, Setting>>
}
