import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ToolkitError } from '../../src/domain/toolkit-error.ts'
import { parseThemes } from '../../src/themes/parse-themes.ts'

const entry = (id: string) => ({
  theme_id: id,
  label: 'Food',
  healthy_prison_area: 'Respect',
  definition: 'Meals and shop',
})
const fault = (json: string): ToolkitError => {
  try {
    parseThemes(json, 'themes.json')
  } catch (error) {
    if (error instanceof ToolkitError) return error
  }
  return expect.unreachable('expected a ToolkitError')
}

describe('parseThemes(json, file)', () => {
  test('reads themes in the order of the codebook; what is in and examples may be missing', () => {
    const themes = parseThemes(
      JSON.stringify([entry('food'), { ...entry('early-days'), includes: ['reception'] }]),
      'themes.json',
    )
    expect(themes).toEqual([
      {
        id: 'food',
        label: 'Food',
        healthyPrisonArea: 'Respect',
        definition: 'Meals and shop',
        includes: [],
        examples: [],
      },
      {
        id: 'early-days',
        label: 'Food',
        healthyPrisonArea: 'Respect',
        definition: 'Meals and shop',
        includes: ['reception'],
        examples: [],
      },
    ])
  })

  test('reads the codebook of the release: 26 themes under five areas, each with its words', () => {
    const themes = parseThemes(
      readFileSync(new URL('../../models/themes.json', import.meta.url), 'utf8'),
      'themes.json',
    )
    expect(themes).toHaveLength(26)
    expect(new Set(themes.map((theme) => theme.healthyPrisonArea)).size).toBe(5)
    expect(themes.filter((theme) => theme.includes.length < 5 || theme.examples.length < 2)).toEqual([])
  })

  test('tells all faults together, and what to do', () => {
    const error = fault(JSON.stringify([{ ...entry('Food!'), colour: 'red' }, { theme_id: 'food' }]))
    expect(error.code).toBe('T001')
    expect(error.message).toContain('0.theme_id: expected lower-case words joined by hyphens')
    expect(error.message).toContain('colour')
    expect(error.message).toContain('1.definition')
    expect(error.remedy).toContain('Correct the entries named')
  })

  test('refuses an id given twice, an empty list and what is no JSON', () => {
    expect(fault(JSON.stringify([entry('food'), entry('food')])).message).toContain(
      'food: occurs more than once',
    )
    expect(fault('[]').message).toContain('expected at least one theme')
    expect(fault('themes').message).toBe(
      'themes.json is no codebook of themes: the text is no JSON. Expected a list of themes, each with theme_id, label, healthy_prison_area and definition.',
    )
  })
})
