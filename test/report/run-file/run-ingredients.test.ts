import { describe, expect, it } from 'vitest'
import { runIngredients } from '../../../src/report/run-file/run-ingredients.ts'
import type { Row } from '../../../src/tables/schema.ts'
import { plan, tablesWith } from '../../tables/sample-tables.ts'

const run = (embedder: string, settings: Readonly<Record<string, unknown>>): Row<'runs'> => ({
  run_id: 'run-1',
  crossplan_version: '1.0.0',
  embedder,
  seed: 7,
  corpus_sha256: 'aa',
  fingerprint: 'ff',
  settings: JSON.stringify(settings),
})
const files = {
  'models/themes.json': '1',
  'models/evidence.json': '2',
  'models/guards.yaml': '3',
  'models/glossary.yaml': '4',
  'models/synonyms.json': '5',
  'models/action-types.json': '6',
  'models/owners.yaml': '7',
  'models/establishments.yaml': '8',
}

describe('runIngredients(tables)', () => {
  it('puts each hash of the settings in its place, and keeps what it does not know', () => {
    const settings = { ...files, clusters: null, codebook_edits: 'e', reviews: 'r', views: 'v', later: true }
    const tables = tablesWith({
      runs: [run('Xenova/bravo (2af (1))', settings)],
      plans: [plan('bravo-2024', { source_sha256: 'bb' }), plan('alpha-2025', { source_file: 'a.txt' })],
    })
    expect(runIngredients(tables)).toEqual({
      inputs: {
        corpusSha256: 'aa',
        corrections: [],
        plans: [
          { planId: 'alpha-2025', file: 'a.txt', sha256: '00ff' },
          { planId: 'bravo-2024', file: 'bravo-2024.txt', sha256: 'bb' },
        ],
      },
      embedder: { name: 'Xenova/bravo (2af (1))', fingerprint: null, views: 'v' },
      codebook: { themes: '1', edits: 'e' },
      evidence: { weights: '2', guards: '3', answers: 'r' },
      wordLists: { glossary: '4', synonyms: '5', actionTypes: '6', owners: '7', establishments: '8' },
      settings: { seed: 7, clusters: null, later: true },
    })
  })

  it('tells name and fingerprint of the embedder apart, and several corrections', () => {
    const tables = tablesWith({ runs: [run('concepts (offline-3-1)', { corrections: 'c1 c2' })] })
    expect(runIngredients(tables)).toMatchObject({
      inputs: { corrections: ['c1', 'c2'] },
      embedder: { name: 'concepts', fingerprint: 'offline-3-1', views: null },
      codebook: { themes: null, edits: null },
    })
  })

  it('misses everything without a run', () => {
    expect(runIngredients(tablesWith({}))).toMatchObject({
      inputs: { corpusSha256: '', plans: [] },
      embedder: { name: '', fingerprint: null },
      settings: { seed: null },
    })
  })
})
