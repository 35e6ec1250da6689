import { writeTables } from '../../src/tables/write-tables.ts'
import type { Row } from '../../src/tables/schema.ts'
import type { Cleaner } from '../support/temporary-folder.ts'
import { resultsFolder } from '../tables/results-folder.ts'
import { concern, plan, tablesWith } from '../tables/sample-tables.ts'

const THEMES = ['faith', 'food', 'work'] as const

const theme = (id: string, status = 'active'): Row<'themes'> => ({
  theme_id: id,
  label: `About ${id}`,
  healthy_prison_area: 'Respect',
  definition: `All of ${id}`,
  status,
  successors: null,
  note: null,
})
const assigned = (concernId: string, themeId: string, rank = 1, by = 'model'): Row<'concern_themes'> => ({
  concern_id: concernId,
  theme_id: themeId,
  rank,
  score: 0.5,
  assigned_by: by,
  likeness: null,
  fit: null,
  words: null,
})
const action = (concernId: string, position: number): Row<'actions'> => ({
  action_id: `${concernId}/${position}`,
  concern_id: concernId,
  position,
  text: `Do ${concernId} ${position}.`,
  owner: null,
  target: null,
  target_kind: 'unknown',
  target_month: null,
  line_start: null,
  line_end: null,
  is_corrected: false,
})
const run: Row<'runs'> = {
  run_id: 'run-1',
  crossplan_version: '0.0.0',
  embedder: 'concepts (offline-9-abc)',
  seed: 1,
  corpus_sha256: '00',
  fingerprint: '00',
  settings: '{}',
}

/** Results of eight concerns and a retired theme, chess: 1 to 6 about food, 7 about work (and food), 8 about faith, which an analyst has said. */
export async function codingTables(after?: Cleaner): Promise<string> {
  const folder = await resultsFolder(after)
  const ids = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `alpha-2025#${number}`)
  await writeTables(
    tablesWith({
      plans: [plan('alpha-2025')],
      concerns: ids.map((id) => concern(id, { text: `Bravo of ${id} was not done.` })),
      actions: [action(ids[0]!, 1), action(ids[0]!, 2)],
      themes: [...THEMES.map((id) => theme(id)), theme('chess', 'retired')],
      concern_themes: [
        ...ids.slice(0, 6).map((id) => assigned(id, 'food')),
        assigned(ids[6]!, 'work'),
        assigned(ids[6]!, 'food', 2),
        assigned(ids[7]!, 'faith', 1, 'analyst'),
      ],
      runs: [run],
    }),
    folder,
  )
  return folder
}
