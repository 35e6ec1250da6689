import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/util/sha256.ts'
import { parseCorrections } from '../../src/settings/parse-corrections.ts'
import { cover, readPlan } from '../support/read-plan.ts'

const source = `${cover}1.\tAlpha was poor.\tBravo will be done. Charlie will be done.\tGovernor\tMay 2025
\t\tDelta will be done\tGovernor\tJune 2025
\t\tby echo.\tGovernor\tJune 2025
2.\tFoxtrot was poor.\tGolf will be done.\tGovernor\tMay 2025
`

const correct = (yaml: string, of = sha256(source)) =>
  readPlan(source, 'plan.txt', {
    corrections: parseCorrections(`source_sha256: ${of}\ncorrections:\n${yaml}`, 'plan.txt.corrections.yaml'),
  })

describe('applyCorrections(concerns, corrections, plan, document)', () => {
  it('splits, joins, renames and gives owners and targets, and marks what it changed', async () => {
    const { plan, notices } = await correct(`
  - { id: alpha-2025#1/1, split_before: Charlie }
  - { id: alpha-2025#2/1, owner: Head of Healthcare, target: Complete, reason: seen in the printed plan }
  - { id: "2", number: "7", priority: key }
`)
    expect(plan!.concerns.map((c) => [c.id, c.priority, c.corrected])).toEqual([
      ['alpha-2025#1', 'priority', false],
      ['alpha-2025#7', 'key', true],
    ])
    expect(
      plan!.concerns.flatMap((c) =>
        c.actions.map((a) => [a.id, a.text, a.owner, a.target.kind, a.corrected]),
      ),
    ).toEqual([
      ['alpha-2025#1/1', 'Bravo will be done.', 'Governor', 'month', true],
      ['alpha-2025#1/2', 'Charlie will be done.', 'Governor', 'month', true],
      ['alpha-2025#1/3', 'Delta will be done by echo.', 'Governor', 'month', false],
      ['alpha-2025#7/1', 'Golf will be done.', 'Head of Healthcare', 'complete', true],
    ])
    expect(notices.filter((n) => ['P031', 'P032'].includes(n.code))).toEqual([])
  })

  it('joins an action to the one before, and leaves out what is none', async () => {
    const { plan } = await correct(`
  - { id: alpha-2025#1/2, join_to_previous: true }
  - { id: alpha-2025#2, leave_out: true }
`)
    expect(plan!.concerns.map((c) => c.actions.map((a) => a.text))).toEqual([
      ['Bravo will be done. Charlie will be done. Delta will be done by echo.'],
    ])
  })

  it('applies nothing to another version of the source, and says which it is', async () => {
    const { plan, notices } = await correct('  - { id: alpha-2025#1, text: New words. }', 'a'.repeat(64))
    expect(plan!.concerns[0]!.text).toBe('Alpha was poor.')
    expect(notices.find((n) => n.code === 'P031')?.remedy).toContain(sha256(source))
  })

  it('tells of a correction that finds nothing to correct, with its line', async () => {
    const { notices } = await correct(
      '  - { id: alpha-2025#9, text: x }\n  - { id: alpha-2025#1/1, split_before: Zulu }',
    )
    expect(
      notices
        .filter((n) => n.code === 'P032')
        .map((n) => [n.place.line, n.remedy.includes('crossplan read')]),
    ).toEqual([
      [3, true],
      [4, true],
    ])
  })

  it('tells of what cannot be said of a concern or of an action, and of a number taken twice', async () => {
    const { plan, notices } = await correct(`
  - { id: alpha-2025#1, owner: Governor }
  - { id: alpha-2025#1/1, priority: key }
  - { id: alpha-2025#2, number: "1" }
`)
    expect(notices.map((n) => n.code).filter((code) => ['P032', 'P022', 'P024'].includes(code))).toEqual([
      'P032',
      'P032',
      'P022',
    ])
    expect(plan!.concerns.map((c) => [c.id, c.corrected])).toEqual([
      ['alpha-2025#1', false],
      ['alpha-2025#unnumbered-1', true],
    ])
  })

  it('takes back the notice of what it sets right', async () => {
    const rows = source.replace('\tPriority concerns\t\t\t\n', '')
    const corrections = parseCorrections(
      `source_sha256: "${sha256(rows)}"\ncorrections:\n  - { id: "1", priority: key }\n  - { id: "2", leave_out: true }\n`,
      'c.yaml',
    )
    const { notices } = await readPlan(rows, 'plan.txt', { corrections })
    expect(notices.map((n) => n.code)).toEqual(['P018'])
  })
})
