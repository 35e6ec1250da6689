import { describe, expect, it } from 'vitest'
import { newTurns, takeTurns, type PortionedWork } from '../../src/util/take-turns.ts'

describe('takeTurns(work, turns)', () => {
  it('does every portion once, whoever takes it', () => {
    const turns = newTurns()
    const done: string[] = []
    let others: ReadonlyMap<number, string> = new Map()
    const workOf = (name: string, between: (number: number) => void): PortionedWork<string> => ({
      portions: 4,
      portion: (number) => {
        between(number)
        done.push(`${name} ${number}`)
        return `${name} ${number}`
      },
    })
    const other = workOf('bravo', () => undefined)
    // While the first portion is done, another takes its turns.
    const own = takeTurns(
      workOf('alpha', (number) => {
        if (number === 0) others = takeTurns(other, turns)
      }),
      turns,
    )
    expect([...own, ...others]).toEqual([
      [0, 'alpha 0'],
      [1, 'bravo 1'],
      [2, 'bravo 2'],
      [3, 'bravo 3'],
    ])
    expect(done).toHaveLength(4)
    expect(takeTurns(other, turns).size).toBe(0)
  })
})
