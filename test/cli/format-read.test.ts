import { describe, expect, it } from 'vitest'
import { formatReadJson } from '../../src/cli/format-read-json.ts'
import { formatReadText } from '../../src/cli/format-read.ts'
import type { ReadPlan } from '../../src/pipeline/read-plan-file.ts'
import { samplePlan } from '../support/sample-plan.ts'

const output = { write: () => undefined, hasColours: false }

function sampleRead(): ReadPlan {
  const plan = samplePlan('alpha-2025', { sourceFile: 'a.txt' })
  const concerns = plan.concerns.map((concern) => ({
    ...concern,
    number: '',
    corrected: true,
    actions: concern.actions.map((action) => ({ ...action, owner: '', owners: [], corrected: true })),
  }))
  return {
    file: { path: 'corpus/a.txt', name: 'a.txt' },
    plan: { ...plan, concerns },
    coverage: {
      words: 40,
      placed: 37,
      share: 37 / 40,
      unplaced: [{ place: { file: 'a.txt', line: 12 }, words: 'foxtrot golf hotel' }],
    },
    notices: [
      {
        code: 'P013',
        level: 'warning',
        place: { file: 'a.txt', line: 12 },
        message: 'Three words.',
        remedy: 'Look.',
      },
    ],
  }
}

describe('formatReadText(read, output)', () => {
  it('shows a plan as it was understood, with what was corrected, missing and lost', () => {
    expect(formatReadText([sampleRead()], output)).toBe(`a.txt
  plan              alpha-2025
  kind              inspection
  establishment     HMP Alpha
  inspected         2025-03-03 to 2025-03-07
  report published  not found
  plan submitted    2025-07-09
  sha256            sum of a.txt
  understood        1 concern, 1 action
  words placed      37 of 40 (92.5 %)
    a.txt:12 not placed: foxtrot golf hotel

  no number (priority, corrected)  a.txt:7-9
    Prisoners waited too long for bravo.
    /1  a.txt:7 (corrected)
       A review will be held.
       owner   none
       target  August 2025  =  month 2025-08-01

  1 notice:
    P013 warning: Three words.
      Look.
`)
  })

  it('keeps within the terminal', () => {
    const text = formatReadText([sampleRead()], { ...output, columns: 39 })
    expect(text).toContain('    Prisoners waited too long for\n    bravo.\n')
  })
})

describe('formatReadJson(read)', () => {
  it('gives coverage and notices beside the rows, and null for what is missing', () => {
    expect(JSON.parse(formatReadJson([sampleRead()]))).toMatchObject([
      {
        source_file: 'a.txt',
        plan: {
          plan_id: 'alpha-2025',
          concerns: [{ number: null, is_corrected: true, actions: [{ owner: null, owners: [] }] }],
        },
        coverage: { words: 40, placed: 37, unplaced: [{ line: 12, words: 'foxtrot golf hotel' }] },
        notices: [{ plan_id: 'alpha-2025', code: 'P013', line: 12 }],
      },
    ])
  })
})
