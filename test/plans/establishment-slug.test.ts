import { describe, expect, it } from 'vitest'
import { establishmentSlug } from '../../src/plans/establishment-slug.ts'

describe('establishmentSlug(name)', () => {
  it.each([
    ['HMP Maidstone', 'maidstone'],
    ['HMP MAIDSTONE', 'maidstone'],
    ['HMP & YOI Doncaster', 'doncaster'],
    ['HMP/YOI Peterborough (Women)', 'peterborough-women'],
    ['Feltham (HMYOI)', 'feltham'],
    ['Mount, The', 'mount'],
    ['HMP The Mount', 'mount'],
    ['HMP', 'hmp'],
  ])('%s', (name, slug) => {
    expect(establishmentSlug(name)).toBe(slug)
  })
})
