import { describe, expect, test } from 'vitest'
import { spreadsheetSafe } from '../../src/util/spreadsheet-safe.ts'

describe('spreadsheetSafe(text)', () => {
  test.each(['=1+1', '+44', '-3', '@SUM(A1)', '\t=1', '\r=1'])('keeps %j from being computed', (text) => {
    expect(spreadsheetSafe(text)).toBe(`'${text}`)
  })

  test.each(['', 'Staff = 3', '1-2', "'=1", ' =1'])('leaves %j alone', (text) => {
    expect(spreadsheetSafe(text)).toBe(text)
  })
})
