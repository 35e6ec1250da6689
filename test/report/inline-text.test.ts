import { describe, expect, it } from 'vitest'
import type { Inline } from '../../src/report/document/inline.ts'
import { inlineText } from '../../src/report/inline-text.ts'

describe('inlineText(inline, escape)', () => {
  const inline: Inline = [
    'Of ',
    { kind: 'figure', name: 'concerns', key: '', shown: '59' },
    { kind: 'break' },
    { kind: 'strong', content: ['concerns ', { kind: 'emphasis', content: 'here' }] },
    ': ',
    { kind: 'quote', text: 'Alpha <b>', isCut: true },
    ' (',
    { kind: 'link', to: 'themes', content: { kind: 'data', text: 'Food' } },
    ', ',
    { kind: 'place', place: { file: 'a.txt', line: 7 } },
    ', ',
    { kind: 'code', text: 'x' },
    ')',
  ]

  it('gives the words as they are read', () => {
    expect(inlineText(inline)).toBe('Of 59 concerns here: “Alpha <b>…” (Food, a.txt:7, x)')
  })

  it('escapes what is not our own wording', () => {
    expect(inlineText(inline, (text) => `{${text}}`)).toBe(
      'Of {59} concerns here: “{Alpha <b>}…” ({Food}, {a.txt:7}, {x})',
    )
  })
})
