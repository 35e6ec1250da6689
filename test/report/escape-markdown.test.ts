import { describe, expect, it } from 'vitest'
import { codeSpan } from '../../src/report/code-span.ts'
import { escapeMarkdown } from '../../src/report/escape-markdown.ts'
import { quoteText } from '../../src/report/quote-text.ts'

describe('escapeMarkdown(text)', () => {
  it.each([
    ['a plain sentence, 5% of it (see 1.1).', 'a plain sentence, 5% of it (see 1.1).'],
    ['*bravo* _charlie_ ~delta~', String.raw`\*bravo\* \_charlie\_ \~delta\~`],
    ['<img src=x> & "co"', '&lt;img src=x&gt; &amp; "co"'],
    ['a | b', 'a &#124; b'],
    ['[a](b) # $x$', String.raw`\[a\](b) \# \$x\$`],
    ['two\nlines\tof text', 'two lines of text'],
    ['bravo\u0007\u202Etxt', 'bravo(U+0007)(U+202E)txt'],
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

describe('quoteText(text, limit)', () => {
  it('cuts between words and marks the cut', () => {
    expect(quoteText('alpha bravo charlie', 13)).toBe('“alpha bravo…”')
    expect(quoteText('alpha bravo, charlie', 14)).toBe('“alpha bravo…”')
    expect(quoteText('alpha bravo', 11)).toBe('“alpha bravo”')
  })

  it('cuts within a word that alone is too long, before it is escaped', () => {
    expect(quoteText('<<<<<<<<', 4)).toBe('“&lt;&lt;&lt;&lt;…”')
  })
})
