import { describe, expect, it } from 'vitest'
import { placeOn, pointLayer, spanLayer, textLayer } from '../../../src/report/charts/layers.ts'
import { specification } from '../../../src/report/charts/specification.ts'

describe('placeOn(scale, value)', () => {
  it('is where Vega places a value', () => {
    expect(placeOn({ domain: [-2, 2], range: [100, 300] }, 1)).toBe(250)
  })
})

describe('textLayer(labels, style)', () => {
  it('keeps the middle of a text of two lines where it was asked for', () => {
    const layer = textLayer([
      { x: 1, y: 50, text: 'alpha' },
      { x: 1, y: 50, text: 'alpha\nbravo' },
    ])
    expect(layer).toMatchObject({ data: { values: [{ y: 50 }, { y: 42 }] } })
  })
})

describe('specification(size, layers)', () => {
  it('leaves out layers without data, which would be drawn with the data of others', () => {
    const spec = specification({ width: 100, height: 50 }, [
      pointLayer([], {}),
      spanLayer([{ x: 1, x2: 2, y: 3, y2: 4 }], { type: 'rect' }),
    ])
    expect(spec).toMatchObject({ width: 100, height: 50, autosize: 'none' })
    expect(spec.layer).toHaveLength(1)
  })
})
