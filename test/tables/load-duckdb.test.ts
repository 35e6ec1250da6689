import { describe, expect, it } from 'vitest'
import { loadDuckDB } from '../../src/tables/load-duckdb.ts'

describe('loadDuckDB(load)', () => {
  it('gives DuckDB', () => {
    expect(loadDuckDB().version()).toMatch(/^v\d/)
  })

  it('says what to do where its library is missing', () => {
    const missing = (): never => {
      throw new TypeError('no library for plan9')
    }
    expect(() => loadDuckDB(missing)).toThrow(
      expect.objectContaining({
        code: 'Q001',
        message: expect.stringContaining('no library for plan9') as string,
        remedy: expect.stringContaining('npm ci') as string,
      }) as Error,
    )
  })
})
