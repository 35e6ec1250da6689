import { describe, expect, it } from 'vitest'
import type { Glossary } from '../../src/domain/glossary.ts'
import { correctQuestion } from '../../src/search/correct-question.ts'
import { namesInQuestion } from '../../src/search/names-in-question.ts'
import { parseQuestion } from '../../src/search/parse-question.ts'
import { sharedWords } from '../../src/search/shared-words.ts'
import { createStemmer } from '../../src/text/create-stemmer.ts'

const meaning = (expansion: string) => [{ expansion, context: [] }]
const glossary: Glossary = new Map([
  ['OMU', meaning('offender management unit')],
  ['UoF', meaning('use of force')],
  ['CARE', meaning('challenge, achieve, relationships, empowerment')],
])
const stem = createStemmer()
const parse = (query: string) => parseQuestion(query, glossary, stem, (token) => token === 'care')

describe('parseQuestion(query, glossary, stem, isWord)', () => {
  it('writes abbreviations out, in whatever case they are typed', () => {
    expect(parse('omu backlog').text).toBe('offender management unit backlog')
    expect(parse('uof, UOF').text).toBe('use of force, use of force')
    expect(parse('omu backlog').typedWords).toEqual(['backlog'])
    expect(parse('omu backlog').words).toEqual(['offender', 'management', 'unit', 'backlog'])
  })

  it('leaves words alone that an abbreviation happens to be spelt like', () => {
    expect(parse('social care').text).toBe('social care')
    expect(parse('CARE').text).toBe('challenge, achieve, relationships, empowerment')
  })

  it('drops signs that would steer a terminal', () => {
    expect(parse('cold\u001B[31m\nfood\u0007').query).toBe('cold [31m food')
  })

  it('gives each stem once', () => {
    expect(parse('prisoner and prisoners').terms).toEqual(['prison'])
  })
})

describe('sharedWords(question, text, stem)', () => {
  it('gives the words that the text has in any form', () => {
    expect(sharedWords(parse('broken windows in cells'), 'A window was repaired.', stem)).toEqual(['windows'])
  })
})

describe('correctQuestion(query, unknown)', () => {
  it('puts what may have been meant in place of what nobody knows', () => {
    const unknown = [
      { word: 'violense', suggestion: 'violence' },
      { word: 'zzyzx', suggestion: undefined },
    ]
    expect(correctQuestion('Violense, at zzyzx', unknown)).toBe('violence, at zzyzx')
  })
})

describe('namesInQuestion(query, slugs)', () => {
  it('finds the establishments that a question names', () => {
    const slugs = ['elmley', 'high-down', 'down']
    expect(namesInQuestion('violence at HMP Elmley', slugs)).toEqual(['elmley'])
    expect(namesInQuestion('High Down and food', slugs)).toEqual(['high-down', 'down'])
    expect(namesInQuestion('cells elmleys', slugs)).toEqual([])
  })
})
