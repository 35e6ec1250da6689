import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../docs/markdown.ts'

const FAULTS = join(projectRoot, 'src/domain/faults')

/** Each code of a notice or error with the lines that give it to one. */
async function givenCodes(): Promise<ReadonlyMap<string, readonly string[]>> {
  const given = new Map<string, readonly string[]>()
  for (const file of (await readdir(FAULTS)).toSorted()) {
    const lines = (await readFile(join(FAULTS, file), 'utf8')).split('\n')
    for (const [i, line] of lines.entries())
      for (const [, code = ''] of line.matchAll(/'([A-Z]\d{3})'/g))
        given.set(code, [...(given.get(code) ?? []), `${file}:${i + 1}`])
  }
  return given
}

describe('codes of notices and errors', () => {
  it('stand for one thing each', async () => {
    const codes = [...(await givenCodes())]
    expect(codes.length).toBeGreaterThan(150)
    expect(codes.filter(([, places]) => places.length > 1)).toEqual([])
  })

  it('are each named in a test', async () => {
    const tests = join(projectRoot, 'test')
    const paths = (await readdir(tests, { recursive: true })).filter((path) =>
      /\.(?:ts|json|outline)$/.test(path),
    )
    const named = new Set<string>()
    for (const path of paths)
      for (const [code] of (await readFile(join(tests, path), 'utf8')).matchAll(/\b[A-Z]\d{3}\b/g))
        named.add(code)
    expect([...(await givenCodes()).keys()].filter((code) => !named.has(code))).toEqual([])
  })
})
