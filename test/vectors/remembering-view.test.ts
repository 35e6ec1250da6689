import { describe, expect, it } from 'vitest'
import type { View } from '../../src/vectors/embedder.ts'
import { rememberingView, type RememberingView } from '../../src/vectors/remembering-view.ts'
import { sparse } from './sparse-rows.ts'

/** A view of how long a text is, that tells what it was asked. */
function lengths(): { view: RememberingView; asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = []
  const fitted: View = {
    name: 'lexical',
    embed: (texts) => {
      asked.push(texts)
      return sparse(...texts.map((text) => [text.length, 0, 1]))
    },
  }
  return { view: rememberingView('lexical', () => fitted), asked }
}

describe('rememberingView(name, fit, given)', () => {
  it('makes each row once and gives rows in the order asked for', () => {
    const { view, asked } = lengths()
    expect(view.embed(['bb', 'a', 'bb'])).toEqual(sparse([2, 0, 1], [1, 0, 1], [2, 0, 1]))
    expect(view.embed(['a', 'ccc', 'bb'])).toEqual(sparse([1, 0, 1], [3, 0, 1], [2, 0, 1]))
    expect(asked).toEqual([['bb', 'a'], ['ccc']])
    expect(view.knownBytes()).toBe(6 * 8)
  })

  it('shows rows without remembering them, and uses those that it remembers', () => {
    const { view, asked } = lengths()
    expect(view.see(['a', 'bb', 'a'])).toEqual(sparse([1, 0, 1], [2, 0, 1], [1, 0, 1]))
    expect(view.hasNew()).toBe(false)
    view.embed(['a'])
    expect(view.see(['bb', 'a'])).toEqual(sparse([2, 0, 1], [1, 0, 1]))
    expect(view.known()).toEqual({ texts: ['a'], rows: sparse([1, 0, 1]) })
    expect(asked).toEqual([['a', 'bb'], ['a'], ['bb']])
  })

  it('needs no view for rows that it was given', () => {
    const given = { texts: ['a'], rows: sparse([7, 0, 0]) }
    const view = rememberingView('lexical', () => lengths().view, given)
    expect(view.embed(['a'])).toEqual(given.rows)
    expect(view.hasNew()).toBe(false)
    view.embed(['bb'])
    expect(view.hasNew()).toBe(true)
  })
})
