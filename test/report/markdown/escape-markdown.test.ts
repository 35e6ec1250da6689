import { describe, expect, it } from 'vitest'
import { codeSpan } from '../../../src/report/markdown/code-span.ts'
import { escapeMarkdown } from '../../../src/report/markdown/escape-markdown.ts'

describe('escapeMarkdown(text)', () => {
  it.each([
    ['a plain sentence, 5% of it (see 1.1).', 'a plain sentence, 5% of it (see 1.1).'],
    ['*bravo* _charlie_ ~delta~', String.raw`\*bravo\* \_charlie\_ \~delta\~`],
    ['<img src=x> & "co"', '&lt;img src=x&gt; &amp; "co"'],
    ['a | b', 'a &#124; b'],
    ['[a](b) # $x$', String.raw`\[a\](b) \# \$x\$`],
    ['two\nlines\tof text', 'two lines of text'],
    ['bravo\u0007\u202Etxt', 'bravotxt'],
    ['👩‍🚒 à la carte', '👩‍🚒 à la carte'],
    ['1.', String.raw`1\.`],
    ['- item', String.raw`\- item`],
    ['1. item', String.raw`1\. item`],
    ['1.10', '1.10'],
  ])('turns %j into %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})

describe('codeSpan(text)', () => {
  it('sets ids and places as code', () => {
    expect(codeSpan('hmp-alpha-2022.txt:21-25')).toBe('`hmp-alpha-2022.txt:21-25`')
  })

  it('falls back to text where code would be cut short', () => {
    expect(codeSpan('a`b|c.txt')).toBe(String.raw`a\`b&#124;c.txt`)
  })
})
