import { describe, expect, test } from 'vitest'
import { codeGuid } from '../../../src/agreement/codebook/code-guid.ts'

describe('codeGuid(kind, name)', () => {
  test('has the form of a GUID of version 8, and is another for another kind or name', () => {
    const guids = ['food', 'work', 'a', 'b', 'c', 'd', 'e', 'f'].flatMap((name) => [
      codeGuid('theme', name),
      codeGuid('area', name),
    ])
    for (const guid of guids)
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(guids).size).toBe(guids.length)
  })

  test('stays what it is: other programs know themes by it', () => {
    expect(codeGuid('theme', 'leadership')).toBe('95ba62cd-c974-8097-9d19-a7701f9b2b2f')
  })
})
