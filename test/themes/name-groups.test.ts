import { describe, expect, it } from 'vitest'
import { loadNounPhraseParser } from '../../src/text/noun-phrases.ts'
import { nameGroups } from '../../src/themes/name-groups.ts'

const parse = await loadNounPhraseParser()
const repeated = (text: string) => Array<string>(6).fill(text)

describe('nameGroups(groups, parseNounPhrases)', () => {
  it('names groups by phrases that tell them apart, spelt as mostly written', () => {
    const [windows, food] = nameGroups(
      [
        [
          ...repeated('Weekly surveys found that broken windows were everywhere.'),
          'A broken window was seen.',
        ],
        repeated('Weekly surveys found that evening meals were cold.'),
      ],
      parse,
    )
    expect(windows?.label).toMatch(/^Broken windows/)
    expect(windows?.keywords).not.toContain('broken window')
    expect(food?.label).toMatch(/^Evening meals/)
  })

  it('keeps acronyms, and leaves out what is no noun phrase or only part of a longer one', () => {
    const [first] = nameGroups(
      [repeated('Leaders quickly repaired CCTV cameras.'), repeated('Kitchens slowly served meals.')],
      parse,
    )
    expect(first?.keywords).toContain('CCTV cameras')
    expect(first?.keywords).not.toContain('cameras')
    expect(first?.keywords.join(' ')).not.toMatch(/quickly/)
  })

  it('takes what occurs once where texts are few, and has no label without words', () => {
    const [first, second] = nameGroups([['Broken windows.'], ['42']], parse)
    expect(first?.label).toBe('Broken windows')
    expect(second).toEqual({ label: undefined, keywords: [] })
  })
})
