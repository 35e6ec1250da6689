import { describe, expect, it } from 'vitest'
import { embedDrawing } from '../../../src/report/html/embed-drawing.ts'

const embedded = (svg: string): string => embedDrawing(svg, 'Alpha "quoted" <b>', 'alpha bravo').toString()

describe('embedDrawing(svg, name, id)', () => {
  it('is one picture with a name, whatever its parts say', () => {
    expect(
      embedded(
        '<?xml version="1.0"?>\n<svg role="graphics-document" aria-label="x" width="9"><g role="list" aria-hidden="true"><path d="M0"/></g></svg>',
      ),
    ).toBe(
      '<svg role="img" aria-label="Alpha &quot;quoted&quot; &lt;b&gt;" focusable="false" width="9"><g><path d="M0"/></g></svg>',
    )
  })

  it('keeps its ids, and what refers to them, apart from those of other drawings', () => {
    const svg =
      '<svg><clipPath id="clip0"/><g clip-path="url(#clip0)"><use href="#clip0" xlink:href="#clip0"/></g></svg>'
    expect(embedded(svg)).toContain(
      '<clipPath id="drawing:alpha.20.bravo:clip0"/><g clip-path="url(#drawing:alpha.20.bravo:clip0)"><use href="#drawing:alpha.20.bravo:clip0" xlink:href="#drawing:alpha.20.bravo:clip0"/>',
    )
  })

  it('leaves words alone', () => {
    const text = '<text fill="#000">id="a" role="b" url(#c) &lt;script&gt;</text>'
    expect(embedded(`<svg>${text}</svg>`)).toContain(text)
    expect(embedded('<svg><g data-a="1 > 0" role="x"/></svg>')).toContain('<g data-a="1 > 0"/>')
  })
})
