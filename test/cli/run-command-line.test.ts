import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { buildProgram } from '../../src/cli/build-program.ts'
import { runCommandLine } from '../../src/cli/run-command-line.ts'
import type { World } from '../../src/cli/world.ts'
import { packageVersion } from '../../src/effects/package-files.ts'
import { crossplan } from './crossplan.ts'

/** The names of every command that does something, each with those above it. */
const leaves = (command: Command, above: readonly string[] = []): readonly (readonly string[])[] =>
  command.commands.flatMap((below) => {
    const names = [...above, below.name()]
    return below.commands.length > 0 ? leaves(below, names) : [names]
  })

describe('crossplan --help, --version', () => {
  it('tells commands, examples and exit codes on standard output', async () => {
    const { stdout, stderr, code } = await crossplan('--help')
    expect([code, stderr]).toEqual([0, ''])
    for (const part of ['run [options] [corpus]', 'Examples:\n', '  2  wrong use', 'NO_COLOR'])
      expect(stdout).toContain(part)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it.each(leaves(buildProgram()))('tells options and examples of %s', async (...names) => {
    const { stdout, code } = await crossplan(...names, '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(/--debug[\s\S]*Examples?:\n {2}\$ crossplan /)
  })

  it('prints the version', async () => {
    expect(await crossplan('--version')).toEqual({ stdout: `${packageVersion()}\n`, stderr: '', code: 0 })
  })
})

describe('wrong use', () => {
  it.each([
    [[], 'Usage: crossplan'],
    [['bogus'], "error: unknown command 'bogus'"],
    [['run', '--bogus'], "error: unknown option '--bogus'"],
    [['run', 'a', 'b'], 'error: too many arguments'],
    [['run', '--seed', '1.5'], 'Expected a whole number of at least 0.'],
    [['run', '--clusters', '0'], 'Expected a whole number of at least 1.'],
    [['sql', 'SELECT 1', '--timeout', '2147484'], 'Expected a whole number from 1 to 2147483.'],
    [['read'], "error: missing required argument 'files'"],
    [['sql'], "error: missing required argument 'query'"],
    [['sql', 'SELECT 1', '--format', 'xml'], 'Allowed choices are table, csv, json.'],
    [['themes', 'link', 'a-2024#1', '--reason', 'r'], 'error: Expected at least two concerns.'],
    [['themes', 'split', 'food', '--reason', 'r'], 'error: Expected at least two parts'],
    [['themes', 'note', 'a#', 'text', '--reason', 'r'], 'error: Expected the id of a concern'],
  ])('ends with 2 and says what is wrong: crossplan %j', async (args, message) => {
    const { stdout, stderr, code } = await crossplan(...args)
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain(message)
    expect(stderr).toContain('--help')
  })
})

describe('runCommandLine(args, world)', () => {
  const withBug = async (...args: string[]): Promise<{ said: string; code: number }> => {
    const ended = { said: '', code: 0 }
    const lines = { debug: () => undefined, info: () => undefined, warn: () => undefined }
    const world = {
      stdout: { write: () => undefined, hasColours: false },
      stderr: { write: () => undefined, hasColours: false },
      effects: () => ({
        log: {
          ...lines,
          error: (message: string, details?: { remedy?: string }) => {
            ended.said += `${message}\n${details?.remedy ?? ''}\n`
          },
        },
        // No other part of the world is there, as if the program had a bug.
        files: undefined,
      }),
      setExitCode: (code: number) => {
        ended.code = code
      },
    } as unknown as World
    await runCommandLine(args, world)
    return ended
  }

  it('calls what nobody foresaw a bug, and ends with 3', async () => {
    const { said, code } = await withBug('read', 'a.txt')
    expect(code).toBe(3)
    expect(said).toMatch(
      /^This is a bug in crossplan: .*undefined.*\nPlease report it with what "--debug" says\.\n$/,
    )
  })

  it('adds the stack when asked', async () => {
    const { said } = await withBug('read', 'a.txt', '--debug')
    expect(said).toMatch(/Please report it with what stands below\.\nTypeError: .*\n +at /)
  })

  it('writes messages as JSON when asked, those that end a run too', async () => {
    const { stderr, code } = await crossplan('run', '/none', '--log-format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(stderr)).toMatchObject({
      level: 'error',
      code: 'K001',
      remedy: expect.any(String) as string,
    })
  })

  it('shows the stack of a fault only when asked', async () => {
    expect((await crossplan('run', '/none', '--debug')).stderr).toContain('at runPipeline')
    expect((await crossplan('run', '/none')).stderr).not.toContain('at runPipeline')
  })
})
