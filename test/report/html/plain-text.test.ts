import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/report/html/plain-text.ts'

describe('plainText(content)', () => {
  it('keeps the words of every kind of running text', () => {
    expect(
      plainText([
        'alpha ',
        { kind: 'strong', content: 'bravo' },
        { kind: 'break' },
        { kind: 'figure', name: 'n', key: '', shown: '5' },
        { kind: 'emphasis', content: [' ', { kind: 'data', text: 'charlie' }] },
        ' ',
        { kind: 'quote', text: 'delta', isCut: true },
        { kind: 'quote', text: 'echo', isCut: false },
        { kind: 'place', place: { file: 'a.txt', line: 1 } },
        { kind: 'link', to: 'x', content: { kind: 'code', text: ' golf' } },
      ]),
    ).toBe('alpha bravo 5 charlie “delta…”“echo”a.txt:1 golf')
  })
})
