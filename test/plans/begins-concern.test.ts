import { describe, expect, it } from 'vitest'
import { readPlan } from '../support/read-plan.ts'

const COVER = 'Action Plan: HMP Alpha\nReport Published: 3 May 2020\n'
const UNNUMBERED = 'Recommendation\tResponse\tAction Taken/Planned\tOwner\tTarget Date\n'
const NUMBERED = 'Rec No\tRecommendation\tResponse\tAction Taken/Planned\tOwner\tTarget Date\n'

const concerns = async (table: string) => {
  const { plan, coverage } = await readPlan(COVER + table)
  expect(coverage.share).toBe(1)
  return plan!.concerns.map(({ number, text, actions }) => [number, text, actions.length])
}

describe('beginsUnnumbered(row, current)', () => {
  it('begins a recommendation whose reference stands on the next page', async () => {
    const rows = [
      'Alpha should be better. (1.46)\tAgreed\tBravo will be held.\tGovernor\tMay 2020',
      'Delta should\tAgreed\tEcho will be held.\tGovernor\tMay 2020\n',
      'not be worse. (1.49)\t\t\t\t',
    ]
    expect(await concerns(UNNUMBERED + rows.join('\n'))).toEqual([
      ['1.46', 'Alpha should be better. (1.46)', 1],
      ['1.49', 'Delta should not be worse. (1.49)', 1],
    ])
  })

  it('takes a recommendation that is printed again for the same', async () => {
    const again = 'Alpha should be better. (1.46)\tAgreed'
    const rows = `${again}\tBravo will be held.\tGovernor\tMay 2020\n${again}\tEcho will be held.\tOxleas\tTBC`
    expect(await concerns(UNNUMBERED + rows)).toEqual([['1.46', 'Alpha should be better. (1.46)', 2]])
    const numbered = rows.replace(/^/gm, '3\t')
    expect(await concerns(NUMBERED + numbered)).toEqual([['3', 'Alpha should be better. (1.46)', 2]])
  })
})

describe('isAnswered(current, row)', () => {
  it('goes on with a numbered recommendation whose reference stands on the next page', async () => {
    const rows = [
      '3\tAlpha should be better.\tAgreed\tBravo will be held\tGovernor\tMay 2020\n',
      '\tDelta should not be worse. (1.49)\t\tin Echo.\t\t',
    ]
    expect(await concerns(NUMBERED + rows.join('\n'))).toEqual([
      ['3', 'Alpha should be better. Delta should not be worse. (1.49)', 1],
    ])
  })
})
