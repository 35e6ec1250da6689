import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodebookOperation } from '../../src/domain/codebook-edit.ts'
import { themeId, type ConcernId } from '../../src/domain/ids.ts'
import { appendEdit, EMPTY_LOG } from '../../src/settings/append-edit.ts'
import { parseCodebookLog } from '../../src/settings/parse-codebook-log.ts'

const edit = (id: number, operation: CodebookOperation) => ({
  id,
  date: '2026-03-31',
  reason: 'why',
  ...operation,
})
const undo = (id: number) => edit(id, { operation: 'undo', edit: 1 })
const concern = (id: string) => id as ConcernId

describe('appendEdit(content, edit)', () => {
  it('fills an empty list, and leaves comments where they are', () => {
    expect(appendEdit('# ours\nedits: [] # none\n# end\n', undo(1))).toBe(
      '# ours\nedits: # none\n  - id: 1\n    date: 2026-03-31\n    reason: why\n    undo: { edit: 1 }\n# end\n',
    )
    expect(appendEdit('edits: []', undo(1))).toBe(
      'edits:\n  - id: 1\n    date: 2026-03-31\n    reason: why\n    undo: { edit: 1 }\n',
    )
  })

  it('adds behind the last edit, and changes nothing else', () => {
    const content = `edits:
- {id: 1,   date: "2026-01-02", reason: 'odd',
   unpin: {concern: "a-1#1"}}   # as it was

# between
-   id: 2
    date: 2026-01-03   # a day
    reason: >
      long
      text
    unpin: {concern: "a-1#2"}  # last

# after
`
    const after = appendEdit(content, undo(3))
    const added = '- id: 3\n  date: 2026-03-31\n  reason: why\n  undo: { edit: 1 }\n'
    expect(after).toContain(added)
    expect(after.replace(added, '')).toBe(content)
    expect(parseCodebookLog(after, 'x').edits.map(({ id }) => id)).toEqual([1, 2, 3])
  })

  it('keeps the line ends of Windows, and a last line without one', () => {
    const first = appendEdit('edits: []\r\n', undo(1))
    expect(first.split('\r\n').length).toBe(first.split('\n').length)
    expect(appendEdit('edits:\n  - { id: 1, date: 2026-01-01, reason: x, undo: { edit: 1 } }', undo(2))).toBe(
      'edits:\n  - { id: 1, date: 2026-01-01, reason: x, undo: { edit: 1 } }\n' +
        '  - id: 2\n    date: 2026-03-31\n    reason: why\n    undo: { edit: 1 }\n',
    )
  })

  it('writes out a list that stands in brackets', () => {
    const content = 'edits: [{ id: 1, date: 2026-01-01, reason: x, undo: { edit: 1 } }] # c\n'
    expect(parseCodebookLog(appendEdit(content, undo(2)), 'x').edits.map(({ id }) => id)).toEqual([1, 2])
  })

  it('writes what parseCodebookLog reads, whatever the words', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/).map(themeId)
    const words = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((text) => text.trim())
      .filter((text) => text !== '')
    const part = fc
      .record({ id, label: words, definition: words, area: words, includes: fc.array(words) })
      .map(({ area, ...rest }) => ({ ...rest, healthyPrisonArea: area, examples: [] }))
    const concernId = fc.stringMatching(/^[a-z]{1,5}-20[0-9]{2}#[0-9.]{1,4}$/).map(concern)
    const concerns = fc.uniqueArray(concernId, { minLength: 2, maxLength: 4 })
    const operation: fc.Arbitrary<CodebookOperation> = fc.oneof(
      fc.record({ operation: fc.constant('rename' as const), theme: id, label: words }),
      fc.record({
        operation: fc.constant('merge' as const),
        themes: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
        into: id,
        label: words,
      }),
      fc.record({
        operation: fc.constant('split' as const),
        theme: id,
        into: fc.array(part, { minLength: 2, maxLength: 3 }),
      }),
      fc.record({
        operation: fc.constant('pin' as const),
        concern: concernId,
        theme: id,
        fingerprint: fc.stringMatching(/^[0-9a-f]{12}$/),
      }),
      fc.record({
        operation: fc.constant('note' as const),
        about: fc.oneof(fc.record({ theme: id }), fc.record({ concern: concernId })),
        text: words,
      }),
      fc.record({ operation: fc.constantFrom('must_link' as const, 'cannot_link' as const), concerns }),
    )
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 5 }), words, (operations, reason) => {
        const made = operations.map((one, i) => ({ ...edit(i + 1, one), reason, by: reason }))
        const text = made.reduce((content, one) => appendEdit(content, one), EMPTY_LOG)
        const read = parseCodebookLog(text, 'x').edits.map(({ line: _, ...rest }) => rest)
        expect(read).toEqual(made)
      }),
      { numRuns: 100 },
    )
  })
})
