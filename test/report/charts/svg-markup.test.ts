import { describe, expect, it } from 'vitest'
import { formatMarkup, parseMarkup } from '../../../src/report/charts/svg-markup.ts'

describe('parseMarkup(markup)', () => {
  it('gives elements with their attributes, children and texts', () => {
    const [svg] = parseMarkup('<svg width="2"><g><path d="M0,0"/></g><text x="1">alpha</text></svg>')
    expect(svg).toEqual({
      tag: 'svg',
      attributes: new Map([['width', '2']]),
      children: [
        {
          tag: 'g',
          attributes: new Map(),
          children: [{ tag: 'path', attributes: new Map([['d', 'M0,0']]), children: [] }],
        },
        { tag: 'text', attributes: new Map([['x', '1']]), children: ['alpha'] },
      ],
    })
  })

  it('leaves escaped text escaped, also in attributes', () => {
    const markup = '<text aria-label="&lt;a b=&quot;c&quot;&gt;">&lt;script&gt; &amp; ]]&gt;</text>'
    expect(parseMarkup(markup).map(formatMarkup).join('')).toBe(markup)
  })
})

describe('formatMarkup(node)', () => {
  it('writes what was read', () => {
    const markup = '<svg a="1" b="2"><g><path d="M0,0"/>alpha<tspan>bravo</tspan></g></svg>'
    expect(parseMarkup(markup).map(formatMarkup).join('')).toBe(markup)
  })
})
