import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureAnchor, rowAnchor, safeId } from '../../../src/report/html/anchors.ts'

describe('safeId(text)', () => {
  it('keeps what ids may hold and writes the rest as numbers', () => {
    expect(safeId('theme_heatmap-1')).toBe('theme_heatmap-1')
    expect(safeId('maidstone-2022#1.10/2')).toBe('maidstone-2022.23.1.2e.10.2f.2')
    expect(safeId('<é> 👩')).toBe('.3c..e9..3e..20..1f469.')
    expect(safeId('')).toBe('..')
  })

  it('gives different texts different ids that need no escaping', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '2', 'e', '.', ' ', '#', 'é', '_', '-'),
      maxLength: 6,
    })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(safeId(a)).toMatch(/^[\w.-]+$/)
        expect(safeId(a) === safeId(b)).toBe(a === b)
      }),
      { seed: 20_251_127 },
    )
  })
})

describe('rowAnchor(row), figureAnchor(name, key)', () => {
  it('keep kinds and parts apart', () => {
    expect(rowAnchor({ table: 'alpha:b', key: 'c' })).toBe('row:alpha.3a.b:c')
    expect(figureAnchor('alpha', '')).toBe('figure:alpha:..')
  })
})
