import { describe, expect, it } from 'vitest'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { terminalProgress } from '../../src/effects/progress.ts'

const ERASE = '\r\u001b[2K'

describe('terminalProgress(write, colours, clock)', () => {
  it('writes one line over and over, at most every 80 ms for one label, and takes it away', () => {
    let now = 0
    const written: string[] = []
    const progress = terminalProgress((text) => written.push(text), coloursFor({}, {}), { now: () => now })
    progress.clear()
    progress.show('reading plans', 1, 5)
    now = 50
    progress.show('reading plans', 2, 5)
    now = 100
    progress.show('reading plans', 3, 5)
    progress.show('themes')
    progress.clear()
    progress.clear()
    expect(written).toEqual([
      `${ERASE}reading plans 1 of 5`,
      `${ERASE}reading plans 3 of 5`,
      `${ERASE}themes`,
      ERASE,
    ])
  })
})
