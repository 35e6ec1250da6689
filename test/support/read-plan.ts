import { readFileSync } from 'node:fs'
import { readDocument } from '../../src/documents/read-document.ts'
import { parsePlan, type ParsedPlan } from '../../src/plans/parse-plan.ts'
import type { OwnerEntry } from '../../src/plans/parse-owners.ts'

const root = new URL('../../', import.meta.url)

export const owners = JSON.parse(
  readFileSync(new URL('models/owners.json', root), 'utf8'),
) as readonly OwnerEntry[]

export const corpusFiles = [
  'hmp-elmley-2025.txt',
  'hmp-maidstone-2022.txt',
  'hmp-maidstone-2025.txt',
  'hmp-rochester-2024.txt',
  'hmp-stafford-2024.txt',
] as const

/** Reads a plan from its text as the product does. */
export async function readPlan(text: string, name = 'plan.txt'): Promise<ParsedPlan> {
  const { document, notices } = await readDocument({ name, bytes: new TextEncoder().encode(text) })
  if (!document) return { notices }
  const parsed = parsePlan(document, owners)
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
