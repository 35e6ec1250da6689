import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseActionTypes } from '../../src/themes/parse-action-types.ts'
import { thrownBy } from '../support/thrown-by.ts'

const type = (id: string, more: object = {}) => ({
  id,
  label: 'Alpha',
  definition: 'Does alpha',
  verbs: [],
  objects: [],
  vague_objects: [],
  ...more,
})
const ends = [type('describes', { role: 'description' }), type('other', { role: 'rest' })]
const codebook = (...types: object[]): string =>
  JSON.stringify({ light_verbs: ['do'], happening_verbs: ['begin'], passing_verbs: ['seek'], types })
const fault = (json: string) => thrownBy(() => parseActionTypes(json, 'action-types.json'))

describe('parseActionTypes(json, file)', () => {
  test('reads verbs that say little, and the types in the order of the codebook', () => {
    const json = codebook(type('alpha', { verbs: ['alpha'], vague_objects: ['thing'] }), ...ends)
    const found = parseActionTypes(json, 'action-types.json')
    expect(found).toMatchObject({ lightVerbs: ['do'], happeningVerbs: ['begin'], passingVerbs: ['seek'] })
    expect(found.types.map(({ id, role }) => [id, role])).toEqual([
      ['alpha', undefined],
      ['describes', 'description'],
      ['other', 'rest'],
    ])
    expect(found.types[0]).toMatchObject({ verbs: ['alpha'], vagueObjects: ['thing'] })
  })

  test('reads the codebook of the release: thirteen types, each but the last two with words', () => {
    const url = new URL('../../models/action-types.json', import.meta.url)
    const { types } = parseActionTypes(readFileSync(url, 'utf8'), 'action-types.json')
    expect(types).toHaveLength(13)
    expect(types.filter(({ verbs }) => verbs.length < 2).map(({ id }) => id)).toEqual(['describes', 'other'])
  })

  test('tells all faults together, and what to do', () => {
    const error = fault(codebook(type('Alpha!', { colour: 'red' }), type('bravo', { verbs: ['Do'] })))
    expect(error.code).toBe('T030')
    expect(error.message).toContain('types.0.id: expected lower-case words joined by hyphens')
    expect(error.message).toContain('colour')
    expect(error.message).toContain('types.1.verbs.0: expected lower case')
    expect(error.remedy).toContain('Correct the entries named')
  })

  test('refuses ids and words given twice, missing roles and what is no JSON', () => {
    const twice = fault(
      codebook(
        type('alpha', { verbs: ['do'], objects: ['thing'] }),
        type('alpha', { verbs: ['do'], vague_objects: ['thing'] }),
        type('other', { role: 'rest' }),
      ),
    ).message
    expect(twice).toContain('alpha: occurs more than once')
    expect(twice).toContain('the verb "do" occurs more than once')
    expect(twice).toContain('the object "thing" occurs more than once')
    expect(twice).toContain('expected exactly one type with the role "description"')
    expect(twice).not.toContain('"rest"')
    expect(fault('types').message).toContain(
      'action-types.json is no codebook of types of actions: the text is no JSON.',
    )
    expect(fault('[]').message).toContain('the file: ')
  })
})
