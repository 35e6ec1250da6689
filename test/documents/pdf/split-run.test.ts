import { describe, expect, it } from 'vitest'
import { splitRun } from '../../../src/documents/pdf/split-run.ts'

const run = (text: string, x: number, width: number): Parameters<typeof splitRun>[0] => ({
  text,
  x,
  y: 0,
  width,
  size: 10,
  afterBlank: false,
})

describe('splitRun(run, side)', () => {
  it('parts a run at the blank where its column ends', () => {
    const pieces = splitRun(run('downtime. Governor', 100, 90), 148)
    expect(pieces.map(({ text }) => text)).toEqual(['downtime.', 'Governor'])
    expect(pieces[1]).toMatchObject({ x: expect.closeTo(148, -1) as number, afterBlank: true })
  })

  it('leaves a run whole that does not go over the side, or has no blank there', () => {
    expect(splitRun(run('downtime. Governor', 100, 40), 148)).toHaveLength(1)
    expect(splitRun(run('Antidisestablishmentarianism', 100, 140), 170)).toHaveLength(1)
    expect(splitRun(run('a antidisestablishmentarianism', 100, 140), 170)).toHaveLength(1)
  })
})
