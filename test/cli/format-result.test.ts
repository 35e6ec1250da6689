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

  it('gives all rows to a program', () => {
    expect(formatResult(result, 'csv', output)).toMatch(/\n129999\n$/)
    expect(JSON.parse(formatResult(result, 'json', output))).toHaveLength(130_000)
  })
})
