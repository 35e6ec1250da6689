import { describe, expect, it } from 'vitest'
import { waterfall } from '../../src/cli/waterfall.ts'

describe('waterfall(steps, width)', () => {
  it('begins each bar where the last has ended, on one scale with the line of 0', () => {
    expect(
      waterfall(
        [
          { from: 0, to: -10 },
          { from: -10, to: -4 },
          { from: -4, to: -4 },
          { from: -4, to: 10 },
          { from: 0, to: 10 },
        ],
        21,
      ),
    ).toEqual(['▒▒▒▒▒▒▒▒▒▒│', '██████    │', '          │', '      ██████████████', '          ██████████'])
  })

  it('draws the smallest step, too', () => {
    expect(
      waterfall(
        [
          { from: 0, to: 0.001 },
          { from: 0, to: 100 },
        ],
        10,
      )[0],
    ).toBe('█')
  })

  it('can draw nothing at all', () => {
    expect(waterfall([{ from: 0, to: 0 }], 10)).toEqual(['│'])
  })
})
