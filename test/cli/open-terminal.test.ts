import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openTerminal } from '../../src/cli/open-terminal.ts'

describe('openTerminal(input, output)', () => {
  it('gives a line for each question, also those typed ahead, until the input ends', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const terminal = openTerminal(input, output)
    input.write('first\nsecond\n')
    expect(await terminal.readLine('one? ')).toBe('first')
    expect(await terminal.readLine('two? ')).toBe('second')
    input.end()
    expect(await terminal.readLine('three? ')).toBeUndefined()
    expect(await terminal.readLine('four? ')).toBeUndefined()
    expect(String(output.read())).toBe('one? two? three? ')
  })

  it('can be closed while somebody is asked', async () => {
    const terminal = openTerminal(new PassThrough(), new PassThrough())
    const asked = terminal.readLine('one? ')
    terminal.close()
    expect(await asked).toBeUndefined()
  })
})
