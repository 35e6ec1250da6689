import { readFileSync } from 'node:fs'
import { readDocument } from '../../src/documents/read-document.ts'
import { parsePlan, type ParsedPlan, type PlanResources } from '../../src/plans/parse-plan.ts'
import { parseEstablishmentList } from '../../src/settings/parse-establishment-list.ts'
import { parseOwnerList } from '../../src/settings/parse-owner-list.ts'

const root = new URL('../../', import.meta.url)

const model = (name: string): string => readFileSync(new URL(`models/${name}`, root), 'utf8')

export const owners = parseOwnerList(model('owners.yaml'), 'owners.yaml')
export const establishments = parseEstablishmentList(model('establishments.yaml'), 'establishments.yaml')

export const corpusFiles = [
  'hmp-elmley-2025.txt',
  'hmp-maidstone-2022.txt',
  'hmp-maidstone-2025.txt',
  'hmp-rochester-2024.txt',
  'hmp-stafford-2024.txt',
] as const

/** Reads a plan from its text as the product does. */
export async function readPlan(
  text: string,
  name = 'plan.txt',
  resources: PlanResources = {},
): Promise<ParsedPlan> {
  const { document, notices } = await readDocument({ name, bytes: new TextEncoder().encode(text) })
  if (!document) return { notices, coverage: { words: 0, placed: 0, share: 1, unplaced: [] } }
  const parsed = parsePlan(document, { owners, establishments, ...resources })
  return { ...parsed, notices: [...notices, ...parsed.notices] }
}

export const readCorpusPlan = (name: (typeof corpusFiles)[number]): Promise<ParsedPlan> =>
  readPlan(readFileSync(new URL(`corpus/${name}`, root), 'utf8'), name)

/** A plan's cover and table header, for tests that bring their own rows. */
export const cover = `Action Plan: HMP Alpha
Action Plan Submitted: 9 July 2025
A Response to the HMIP Inspection: 3 – 7 March 2025
Report Published: 23 June 2025
1. Rec No\t2. Concerns\t3. Response Action Taken/Planned\t4. Responsible Owner\t5. Target Date
\tPriority concerns\t\t\t
`
