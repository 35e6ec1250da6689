import { describe, expect, it } from 'vitest'
import { identifyEstablishment } from '../../src/plans/identify-establishment.ts'
import { establishments } from '../support/read-plan.ts'

describe('identifyEstablishment(name, list)', () => {
  it.each([
    ['HMP Everthorpe', 'humber'],
    ['HMP HUMBER', 'humber'],
    ['HMP & YOI Isle of Wight', 'isle-of-wight'],
    ['HMP/YOI Peterborough (Women)', 'peterborough-women'],
    ['HMYOI Feltham A', 'feltham-a'],
    ['Mount, The', 'mount'],
    ['HMP Swaledale', 'swaledale'],
  ])('%s', (name, slug) => {
    expect(identifyEstablishment(name, establishments)).toBe(slug)
  })
})
