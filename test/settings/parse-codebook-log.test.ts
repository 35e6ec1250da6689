import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { ToolkitError } from '../../src/domain/toolkit-error.ts'
import { parseCodebookLog, parseThemeParts } from '../../src/settings/parse-codebook-log.ts'
import { thrownBy } from '../support/thrown-by.ts'

const log = (...edits: readonly string[]): string =>
  `edits:\n${edits.map((edit, i) => `  - { id: ${i + 1}, date: 2026-03-31, reason: why, ${edit} }\n`).join('')}`

describe('parseCodebookLog(content, file)', () => {
  it('reads every operation, with its line', () => {
    const { edits } = parseCodebookLog(
      log(
        'rename: { theme: food, label: Meals, definition: All meals }',
        'merge: { themes: [a, b], into: c, label: C }',
        'split: { theme: c, into: [{ id: d, label: D, definition: dd, healthy_prison_area: Respect, includes: [x] }, { id: e, label: E, definition: ee }] }',
        'move: { concern: "a-2025#1", to: food, from: d, fingerprint: "0123456789ab" }',
        'pin: { concern: "a-2025#1", theme: food }',
        'unpin: { concern: "a-2025#1" }',
        'note: { theme: food, text: hm }',
        'note: { concern: "a-2025#1", text: hm }',
        'must_link: { concerns: ["a-2025#1", "b-2025#1"] }',
        'cannot_link: { concerns: ["a-2025#1", "b-2025#2"] }',
        'by: Anna, undo: { edit: 7 }',
      ),
      'codebook.yaml',
    )
    expect(edits.map(({ id, line, operation }) => [id, line, operation])).toEqual(
      [
        'rename',
        'merge',
        'split',
        'move',
        'pin',
        'unpin',
        'note',
        'note',
        'must_link',
        'cannot_link',
        'undo',
      ].map((operation, i) => [i + 1, i + 2, operation]),
    )
    expect(edits[2]).toMatchObject({
      into: [
        { id: 'd', healthyPrisonArea: 'Respect', includes: ['x'], examples: [] },
        { id: 'e', includes: [] },
      ],
    })
    expect(edits[3]).toEqual({
      id: 4,
      date: '2026-03-31',
      reason: 'why',
      line: 5,
      operation: 'move',
      concern: 'a-2025#1',
      to: 'food',
      from: 'd',
      fingerprint: '0123456789ab',
    })
    expect(edits.slice(6, 8)).toMatchObject([
      { about: { theme: 'food' } },
      { about: { concern: 'a-2025#1' } },
    ])
    expect(edits[10]).toMatchObject({ by: 'Anna', edit: 7 })
  })

  it.each([
    ['an unknown key', 'renamed: { theme: food, label: Meals }', /renamed/],
    ['an unknown key of an operation', 'rename: { theme: food, label: Meals, colour: red }', /colour/],
    ['no operation', 'by: Anna', /expected exactly one of rename, merge/],
    ['two operations', 'unpin: { concern: "a-2025#1" }, undo: { edit: 1 }', /expected exactly one of/],
    ['a theme that is no id', 'rename: { theme: Good food, label: Meals }', /expected the id of a theme/],
    ['a concern that is no id', 'unpin: { concern: maidstone }', /such as "maidstone-2025#3"/],
    ['a concern that YAML cuts off', 'unpin: { concern: 25 }', /in quotation marks/],
    ['a note about nothing', 'note: { text: hm }', /expected either theme or concern/],
    ['a theme that is merged twice', 'merge: { themes: [a, a], into: b }', /names a theme twice/],
    ['a concern that is linked to itself', 'must_link: { concerns: ["a-1#1", "a-1#1"] }', /concern twice/],
    ['one part', 'split: { theme: a, into: [{ id: b, label: B, definition: b }] }', /at least two parts/],
    [
      'a fingerprint that is a number',
      'pin: { concern: "a-1#1", theme: a, fingerprint: 12 }',
      /quotation marks/,
    ],
  ])('tells the line of %s', (_, edit, message) => {
    const fault = thrownBy(() => parseCodebookLog(log('undo: { edit: 1 }', edit), 'codebook.yaml'))
    expect(fault).toBeInstanceOf(ToolkitError)
    expect(fault).toMatchObject({ code: 'S001' })
    expect(fault.message).toMatch(message)
    expect(fault.message).toMatch(/^codebook\.yaml:3: /)
  })

  it('wants a date, a reason and nothing unknown', () => {
    const text = 'edits:\n  - id: 0\n    date: 31 March\n    undo: { edit: 1 }\nextra: 1\n'
    const { message } = thrownBy(() => parseCodebookLog(text, 'x.yaml'))
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^x\.yaml:2: edits\.0\.id/),
      expect.stringMatching(/^x\.yaml:3: edits\.0\.date: expected a day such as 2026-03-31/),
      expect.stringMatching(/^x\.yaml:2: edits\.0\.reason/),
      'x.yaml:5: unknown key "extra"',
    ])
  })

  it('reads the log that the package brings, which is empty', async () => {
    const text = await readFile(new URL('../../models/codebook.yaml', import.meta.url), 'utf8')
    expect(parseCodebookLog(text, 'models/codebook.yaml').edits).toEqual([])
  })
})

describe('parseThemeParts(content, file)', () => {
  it('reads a list of parts', () => {
    expect(
      parseThemeParts('- {id: a, label: A, definition: aa}\n- {id: b, label: B, definition: bb}\n', 'p.yaml'),
    ).toEqual([
      { id: 'a', label: 'A', definition: 'aa', includes: [], examples: [] },
      { id: 'b', label: 'B', definition: 'bb', includes: [], examples: [] },
    ])
  })

  it('tells the line of a fault', () => {
    const { message } = thrownBy(() =>
      parseThemeParts('- {id: a, label: A, definition: aa}\n- {id: b, label: B}\n', 'p.yaml'),
    )
    expect(message).toMatch(/^p\.yaml:2: 1\.definition/)
  })
})
