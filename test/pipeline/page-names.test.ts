import { describe, expect, it } from 'vitest'
import { pageNames } from '../../src/pipeline/page-names.ts'

describe('pageNames(names)', () => {
  it('numbers equal names, also those that differ only in case or look numbered', () => {
    expect(pageNames(['plan.txt', 'plan.txt-2', 'Plan.txt', 'plan.txt', 'b.txt'])).toEqual([
      'plan.txt.html',
      'plan.txt-2.html',
      'Plan.txt-3.html',
      'plan.txt-4.html',
      'b.txt.html',
    ])
  })
})
