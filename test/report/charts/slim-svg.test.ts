import { describe, expect, it } from 'vitest'
import { slimSvg } from '../../../src/report/charts/slim-svg.ts'

const slim = (content: string): string => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="marks" width="400" height="50" viewBox="0 0 400 50">${content}</svg>`
  return slimSvg(svg, { id: 'alpha', name: 'Alpha "and" <bravo> & charlie' })
}
const inner = (content: string): string =>
  slim(content).replace(/^<svg[^>]*><g aria-hidden="true">|<\/g><\/svg>$/g, '')

describe('slimSvg(svg, options)', () => {
  it('makes one picture with a name, as wide as there is room', () => {
    const [root] = /^<svg[^>]*>/.exec(slim('<rect fill="red"/>')) ?? []
    expect(root).toContain('role="img" aria-label="Alpha &quot;and&quot; &lt;bravo&gt; &amp; charlie"')
    expect(root).toContain('viewBox="0 0 400 50"')
    expect(root).toContain('style="width:100%;min-width:360px;max-width:400px;height:auto"')
    expect(root).not.toMatch(/ (?:width|height|class|xmlns:xlink)=/)
  })

  it('takes out what is said of parts, and groups that say nothing', () => {
    expect(
      inner(
        '<g class="mark-group" role="graphics-object" aria-roledescription="group"><g transform="translate(0,0)">' +
          '<path class="background" aria-hidden="true" d="M0,0h1"/><path d="M0,0h2" fill="red" pointer-events="none" opacity="1"/>' +
          '<g/><path d="" fill="red" display="none"/></g></g>',
      ),
    ).toBe('<path d="M0,0h2" fill="red"/>')
  })

  it('says once what all members of a group have in common', () => {
    expect(
      inner('<g><path d="M0,0" fill="red" stroke="blue"/><path d="M1,1" fill="red" stroke="green"/></g>'),
    ).toBe('<g fill="red"><path d="M0,0" stroke="blue"/><path d="M1,1" stroke="green"/></g>')
  })

  it('rounds numbers to one place, and leaves those in texts alone', () => {
    expect(
      inner('<text transform="translate(1.26,-2.04) rotate(-90)" fill="red" font-size="12px">1.234</text>'),
    ).toBe('<text transform="translate(1.3,-2) rotate(-90)" fill="red" font-size="12">1.234</text>')
  })

  it('puts a line of text where it stands, and leaves the place of its lines to a text of several', () => {
    expect(
      inner('<text transform="translate(1,2)" font-size="13px" font-family="serif" fill="red">alpha</text>'),
    ).toBe('<text x="1" y="2" fill="red">alpha</text>')
    const lines =
      '<text transform="translate(1,2)" fill="red"><tspan>alpha</tspan><tspan x="0" dy="16">bravo</tspan></text>'
    expect(inner(lines)).toBe(lines)
  })

  it('gives ids that begin with the one of the chart, in their order, and their uses', () => {
    expect(
      inner(
        '<g clip-path="url(#clip9)"><path d="M0,0" fill="url(#gradient_7)"/><path d="M1,1" fill="url(#other)"/></g>' +
          '<defs><linearGradient id="gradient_7"/><clipPath id="clip9"><rect width="1"/></clipPath></defs>',
      ),
    ).toBe(
      '<g clip-path="url(#alpha-2)"><path d="M0,0" fill="url(#alpha-1)"/><path d="M1,1" fill="url(#other)"/></g>' +
        '<defs><linearGradient id="alpha-1"/><clipPath id="alpha-2"><rect width="1"/></clipPath></defs>',
    )
  })

  it('gives back what is no markup', () => {
    expect(slimSvg('alpha', { id: 'alpha', name: 'Alpha' })).toBe('alpha')
  })
})
