import { describe, expect, it } from 'vitest'
import { countNotices } from '../../src/themes/count-notices.ts'

const told = (concerns: number, asked?: number) =>
  countNotices(concerns, asked).map(({ code, message, remedy }) => `${code} ${message} ${remedy}`)

describe('countNotices(concerns, asked)', () => {
  it('says nothing where there is enough', () => {
    expect(told(4)).toEqual([])
    expect(told(12, 12)).toEqual([])
  })

  it('says what cannot be told without concerns, and of few', () => {
    expect(told(0)).toEqual([expect.stringMatching(/^T031 no plan holds a concern.* See the notices/)])
    expect(told(1)).toEqual([expect.stringMatching(/^T032 1 concern is too few/)])
    expect(told(3)).toEqual([expect.stringMatching(/^T032 3 concerns are too few.* four concerns/)])
  })

  it('says so when more clusters are asked for than there are concerns', () => {
    expect(told(12, 99)).toEqual([
      expect.stringMatching(/^T033 99 clusters were asked for, but there are 12 concerns.* --clusters/),
    ])
  })
})
