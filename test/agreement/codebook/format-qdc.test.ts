import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CodebookEntry } from '../../../src/agreement/codebook/codebook-entry.ts'
import { codesToEntries } from '../../../src/agreement/codebook/codes-to-entries.ts'
import { formatQdc } from '../../../src/agreement/codebook/format-qdc.ts'
import { formatThemes } from '../../../src/agreement/codebook/format-themes.ts'
import { parseQdc } from '../../../src/agreement/codebook/parse-qdc.ts'
import { parseThemes } from '../../../src/themes/parse-themes.ts'
import { themeId } from '../../../src/domain/ids.ts'
import { groupBy } from '../../../src/util/group-by.ts'
import { entry } from './make-entries.ts'

const roundTrip = (entries: readonly CodebookEntry[]) =>
  codesToEntries(parseQdc(formatQdc(entries), 'themes.qdc'))
const byArea = (entries: readonly CodebookEntry[]) =>
  [...groupBy(entries, (one) => one.healthyPrisonArea).values()].flat()

const words = [
  'Food',
  ' ',
  '\n',
  '\n\n',
  '- ',
  '  ',
  'Includes:',
  'Crossplan id: work',
  '<b>&amp;',
  ']]>',
  '"',
  '\t',
  'é😀',
]
const line = (parts: readonly string[]) =>
  fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 })
    .map((chosen) => chosen.join('').trim())
    .filter((text) => text !== '')
const oneLine = line(words.filter((word) => !word.includes('\n')))
const entries = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,3})?$/).map(themeId),
    label: oneLine,
    healthyPrisonArea: fc.constantFrom('Safety', 'Respect & care', 'Work / skills'),
    definition: line(words),
    includes: fc.array(line(words), { maxLength: 3 }),
    examples: fc.array(line(words), { maxLength: 3 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
)

describe('formatQdc(entries)', () => {
  test('writes areas with their themes below, every text escaped', () => {
    const text = formatQdc([
      entry('food', { label: 'Food & "shop" <b>', definition: 'Meals\tand \u0001]]>' }),
    ])
    expect(text.replace(/guid="[0-9a-f-]{36}"/g, 'guid="…"')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Crossplan">
  <Codes>
    <Code guid="…" name="Respect" isCodable="false">
      <Code guid="…" name="Food &#38; &#34;shop&#34; &#60;b&#62;" isCodable="true">
        <Description>Meals&#9;and \uFFFD]]&#62;

Crossplan id: food</Description>
      </Code>
    </Code>
  </Codes>
</CodeBook>
`)
  })

  test('loses nothing of a codebook, which comes back area by area', () => {
    fc.assert(
      fc.property(entries, (codebook) => {
        expect(roundTrip(codebook)).toEqual(byArea(codebook))
      }),
      { numRuns: 300 },
    )
  })

  test('loses nothing of what belongs elsewhere', () => {
    const codebook = [entry('food', { excludes: ['diets', 'work in\nkitchens'] })]
    expect(roundTrip(codebook)).toEqual(codebook)
    expect(JSON.parse(formatThemes(codebook))).toMatchObject([{ excludes: ['diets', 'work in\nkitchens'] }])
  })

  test('loses nothing of the codebook of the release, in the form of its file', () => {
    const text = readFileSync('models/themes.json', 'utf8')
    const codebook = parseThemes(text, 'themes.json')
    expect(parseThemes(formatThemes(roundTrip(codebook)), 'themes.json')).toEqual(byArea(codebook))
  })
})
