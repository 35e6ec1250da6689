import { tableNames, type Row, type Tables } from '../../src/tables/schema.ts'

/** Tables with the given rows, and no rows in the others. */
export function tablesWith(rows: Partial<Tables>): Tables {
  return { ...(Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables), ...rows }
}

export const plan = (planId: string, more: Partial<Row<'plans'>> = {}): Row<'plans'> => ({
  plan_id: planId,
  kind: 'inspection',
  establishment: 'HMP Alpha',
  title: null,
  establishment_slug: 'alpha',
  inspection_start: '2025-03-01',
  inspection_end: '2025-03-13',
  report_published: null,
  plan_submitted: '2025-07-09',
  source_file: `${planId}.txt`,
  source_sha256: '00ff',
  ...more,
})

export const concern = (concernId: string, more: Partial<Row<'concerns'>> = {}): Row<'concerns'> => ({
  concern_id: concernId,
  plan_id: concernId.split('#')[0] ?? '',
  number: concernId.split('#')[1] ?? '',
  priority: 'key',
  kind: 'concern',
  response: null,
  text: 'Bravo was not done.',
  is_fragment: false,
  line_start: 21,
  line_end: 25,
  is_corrected: false,
  ...more,
})
