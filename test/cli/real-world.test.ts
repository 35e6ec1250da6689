import { describe, expect, it, vi } from 'vitest'
import { realWorld } from '../../src/cli/real-world.ts'

describe('realWorld()', () => {
  it('writes to the streams of this process', () => {
    const written: string[] = []
    const streams = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0),
    )
    const { stdout, stderr } = realWorld()
    stdout.write('alpha')
    stderr.write('bravo')
    for (const stream of streams) stream.mockRestore()
    expect(written).toEqual(['alpha', 'bravo'])
  })

  it('tells the process how the command ended', () => {
    const before = process.exitCode
    realWorld().setExitCode(2)
    const after = process.exitCode
    process.exitCode = before
    expect(after).toBe(2)
  })

  it('has a terminal only where somebody sits at one', () => {
    const { isTTY } = process.stdin
    process.stdin.isTTY = false
    const world = realWorld()
    expect(world.terminal?.()).toBeUndefined()
    process.stdin.isTTY = isTTY
  })
})
