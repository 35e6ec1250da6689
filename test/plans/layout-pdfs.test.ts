import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { parsePlan } from '../../src/plans/parse-plan.ts'
import { establishments, owners } from '../support/read-plan.ts'

const texts = new URL('../golden/layouts/', import.meta.url)
const pdfs = new URL('../fixtures/layouts/', import.meta.url)

const read = async (folder: URL, name: string) => {
  const { document } = await readDocument({ name, bytes: readFileSync(new URL(name, folder)) })
  return parsePlan(document!, { owners, establishments })
}

/** All that was read of a plan but where it stood. */
const content = (plan: Plan | undefined): unknown =>
  plan && {
    id: plan.id,
    kind: plan.kind,
    establishment: plan.establishment,
    dates: [plan.inspectionStart, plan.inspectionEnd, plan.reportPublished, plan.planSubmitted],
    concerns: plan.concerns.map((concern) => ({
      id: concern.id,
      heading: [concern.kind, concern.priority, concern.response, concern.isFragment],
      text: concern.text,
      actions: concern.actions.map(({ text, owners: named, target }) => [text, named, target]),
    })),
  }

describe('parsePlan(document) on the older and neighbouring layouts as PDF', () => {
  it.each(readdirSync(pdfs).filter((name) => name.endsWith('.pdf')))('%s reads as its text', async (name) => {
    const text = await read(texts, name.replace(/\.(?:un)?tagged\.pdf$/, '.txt'))
    const pdf = await read(pdfs, name)
    expect(content(pdf.plan)).toEqual(content(text.plan))
  })
})
