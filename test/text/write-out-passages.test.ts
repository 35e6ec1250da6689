import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../src/domain/passage.ts'
import { parseGlossary } from '../../src/settings/parse-glossary.ts'
import { writeOutPassages } from '../../src/text/write-out-passages.ts'
import { cover, readPlan } from '../support/read-plan.ts'

const glossary = parseGlossary(
  readFileSync(new URL('../../models/glossary.yaml', import.meta.url), 'utf8'),
  'glossary.yaml',
)

const planOf = async (...texts: string[]) => {
  const [first, ...rest] = texts.map((text) => `${text}\tGovernor\tMay 2025`)
  const rows = [`1.\tAlpha was poor.\t${first!}`, ...rest.map((row) => `\t\t${row}`)]
  return (await readPlan(cover + rows.join('\n'))).plan!
}

describe('writeOutPassages(plans, glossary)', () => {
  it('keeps ids and order, and uses a definition all through its plan', async () => {
    const plan = await planOf('A Bravo Review Board (BRB) will meet.', 'The BRB will report.')
    const { passages } = writeOutPassages([plan], glossary)
    expect(passages.map((p) => p.id)).toEqual(passagesOf([plan]).map((p) => p.id))
    expect(passages.at(-1)!.text).toBe('The Bravo Review Board will report.')
    expect(plan.concerns[0]!.actions.at(-1)!.text).toBe('The BRB will report.')
  })

  it("tells where a plan's definition differs from the glossary, and where nothing tells the meaning", async () => {
    const { notices } = writeOutPassages(
      [await planOf('A Safer Inmates Meeting (SIM) is chaired by the AP.')],
      glossary,
    )
    expect(notices.map((n) => [n.code, n.place.line, n.remedy.includes('glossary.yaml')])).toEqual([
      ['X002', 7, true],
      ['X001', 7, true],
    ])
  })
})
