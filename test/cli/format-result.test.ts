import { describe, expect, it } from 'vitest'
import { formatResult } from '../../src/cli/format-result.ts'

const output = { write: () => undefined, hasColours: false }

describe('formatResult(result, format, output)', () => {
  const rows = Array.from({ length: 130_000 }, (_, i): readonly [number] => [i])
  const result = { columns: [{ name: 'i', type: 'INTEGER' }], rows }

  it('shows as many rows as anyone reads, and says how to get the others', () => {
    expect(formatResult(result, 'table', output)).toMatch(
      /│ 19999 │\n└─+┘\n130,000 rows, the first 20,000 shown; --format csv or json gives all\n$/,
    )
  })

  it('puts rows one below the other where columns would be too narrow to read', () => {
    const names = ['establishment', 'earlier_text', 'later_text', 'shared_terms', 'priority', 'note']
    const text = 'Staff did not use interpreters enough.'
    const wide = {
      columns: names.map((name) => ({ name, type: 'VARCHAR' })),
      rows: [
        ['HMP Alpha', text, text, text, null, text],
        ['HMP Bravo', text, text, text, 'key', text],
      ],
    }
    expect(formatResult(wide, 'table', { ...output, columns: 60 })).toBe(`── 1 ${'─'.repeat(55)}
establishment  HMP Alpha
earlier_text   Staff did not use interpreters enough.
later_text     Staff did not use interpreters enough.
shared_terms   Staff did not use interpreters enough.
note           Staff did not use interpreters enough.
── 2 ${'─'.repeat(55)}
establishment  HMP Bravo
earlier_text   Staff did not use interpreters enough.
later_text     Staff did not use interpreters enough.
shared_terms   Staff did not use interpreters enough.
priority       key
note           Staff did not use interpreters enough.
2 rows
`)
    expect(formatResult(wide, 'table', { ...output, columns: 300 })).toMatch(/^┌/)
    expect(formatResult({ ...wide, rows: [] }, 'table', { ...output, columns: 60 })).toMatch(/0 rows\n$/)
  })

  it('gives all rows to a program', () => {
    expect(formatResult(result, 'csv', output)).toMatch(/\n129999\n$/)
    expect(JSON.parse(formatResult(result, 'json', output))).toHaveLength(130_000)
  })
})
