import { describe, expect, it } from 'vitest'
import { coloursFor } from '../../src/effects/colours-for.ts'
import { createLog, type Log, type LogOptions } from '../../src/effects/log.ts'

function logWith(options: Partial<LogOptions>): { log: Log; said: string[] } {
  const said: string[] = []
  const clock = { now: () => Date.UTC(2025, 2, 13) }
  return {
    log: createLog((line) => said.push(line), { colours: coloursFor({}, {}), clock, ...options }),
    said,
  }
}

function sayAll(log: Log): void {
  log.debug('alpha')
  log.info('bravo')
  log.warn('charlie', { code: 'K001', remedy: 'Do delta.' })
  log.error('echo')
}

describe('createLog(write, options)', () => {
  it('writes plain lines from info upwards, remedies below', () => {
    const { log, said } = logWith({})
    sayAll(log)
    expect(said).toEqual(['bravo\n', 'warning K001: charlie\n  Do delta.\n', 'error: echo\n'])
  })

  it('writes as much as the level asks for', () => {
    const [all, few] = [logWith({ level: 'debug' }), logWith({ level: 'error' })]
    sayAll(all.log)
    sayAll(few.log)
    expect(all.said[0]).toBe('debug: alpha\n')
    expect(all.said).toHaveLength(4)
    expect(few.said).toEqual(['error: echo\n'])
  })

  it('writes one object a line where JSON is asked for', () => {
    const { log, said } = logWith({ format: 'json' })
    log.warn('charlie', { code: 'K001', remedy: 'Do delta.' })
    expect(said).toEqual([
      '{"time":"2025-03-13T00:00:00.000Z","level":"warning","code":"K001","remedy":"Do delta.","message":"charlie"}\n',
    ])
  })
})

describe('coloursFor(stream, env)', () => {
  it('colours a terminal only, and not one that asks for none', () => {
    const terminal = { isTTY: true }
    expect(coloursFor(terminal, {}).red('a')).toBe('\u001b[31ma\u001b[39m')
    expect(coloursFor({}, {}).red('a')).toBe('a')
    expect(coloursFor(terminal, { NO_COLOR: '1' }).red('a')).toBe('a')
    expect(coloursFor(terminal, { NO_COLOR: '' }).red('a')).not.toBe('a')
    expect(coloursFor(terminal, { TERM: 'dumb' }).red('a')).toBe('a')
  })
})
