import { describe, expect, it } from 'vitest'
import type { View } from '../../src/vectors/embedder.ts'
import { packingView } from '../../src/vectors/packing-view.ts'
import { sparse } from './sparse-rows.ts'

function lengths() {
  const asked: (readonly string[])[] = []
  const fitted: View = {
    name: 'lexical',
    embed: (texts) => {
      asked.push(texts)
      return sparse(...texts.map((text) => [text.length, 0, 1]))
    },
  }
  return { view: packingView('lexical', () => fitted), asked }
}

describe('packingView(name, fit)', () => {
  it('makes each row once, a portion at a time, and takes any of them', () => {
    const { view, asked } = lengths()
    const texts = Array.from({ length: 300 }, (_, i) => 'a'.repeat(1 + (i % 280)))
    const source = view.source(texts)
    expect(source).toMatchObject({ rows: 300, dims: 3 })
    expect(asked.map(({ length }) => length)).toEqual([256, 24])
    const taken = source.take([299, 1, 1])
    expect([...taken.starts]).toEqual([0, 2, 4, 6])
    expect(taken.values[0]).toBeCloseTo(20, 1)
    expect([...taken.values.slice(2, 4)]).toEqual([...taken.values.slice(4, 6)])
    expect(view.source(['aa']).take([0]).values[0]).toBe(taken.values[2])
    expect(asked).toHaveLength(2)
  })

  it('gives the same row for a text that it has not kept, and keeps none for it', () => {
    const { view, asked } = lengths()
    const before = view.embed(['aaaaa', 'b'])
    view.source(['aaaaa'])
    expect(view.embed(['aaaaa']).values[0]).toBe(before.values[0])
    expect(view.embed(['b']).values[0]).toBe(before.values[2])
    expect(asked).toEqual([['aaaaa', 'b'], ['aaaaa'], ['b']])
    expect(view.embed([])).toMatchObject({ rows: 0 })
  })
})
