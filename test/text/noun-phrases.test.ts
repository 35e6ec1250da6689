import { describe, expect, it } from 'vitest'
import { loadNounPhraseParser } from '../../src/text/noun-phrases.ts'

const parse = await loadNounPhraseParser()

describe('loadNounPhraseParser()', () => {
  it('gives phrases without what stands before or after them', () => {
    expect(parse('Their root causes, and all broken windows.')).toEqual(['root causes', 'broken windows'])
  })

  it("keeps the plans' own terms whole", () => {
    expect(parse('Use of force had risen and too few key work sessions took place.')).toEqual([
      'use of force',
      'key work sessions',
      'place',
    ])
  })

  it('keeps a hyphen within a phrase', () => {
    expect(parse('The level of self-harm was high.')).toContain('self-harm')
  })

  it('cuts at function words, pronouns and marks', () => {
    expect(parse('Leaders ensured that prisoners had education, skills and work.')).toEqual([
      'leaders',
      'prisoners',
      'education',
      'skills',
      'work',
    ])
  })

  it('gives nothing for a text without a noun', () => {
    expect(parse('')).toEqual([])
    expect(parse('They did so again.')).toEqual([])
  })
})
