import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importCycles } from './arrows/import-cycles.ts'
import { restrictedWords } from './arrows/restricted-words.ts'
import { doors, homes, rooms } from './arrows/rooms.ts'
import { formatPicture } from './arrows/format-picture.ts'
import { codeOf, importsOf, readSources } from './arrows/source-file.ts'
import { packageOf, wrongImports } from './arrows/wrong-imports.ts'
import { readProjectFile, withTable } from './docs/markdown.ts'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const sources = await readSources(src)
const file = (path: string, ...lines: readonly string[]) => ({ path, text: lines.join('\n') })

describe('the picture of rooms and arrows', () => {
  it('holds for every import of src', () => {
    expect(sources.length).toBeGreaterThan(20)
    expect(wrongImports(sources)).toEqual([])
  })

  it('has no ring of imports', () => {
    expect(importCycles(sources)).toEqual([])
  })

  it('keeps clock, chance, terminal and bare errors where they belong', () => {
    expect(restrictedWords(sources)).toEqual([])
  })

  it('shows the folders of src, no more and no fewer', async () => {
    const entries = await readdir(src, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    expect(folders.sort()).toEqual(Object.keys(rooms).sort())
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    expect(files.filter((name) => !(name in doors))).toEqual([])
  })

  it('stands in CONTRIBUTING.md as it is here', async () => {
    const text = await readProjectFile('CONTRIBUTING.md')
    await expect(withTable(text, formatPicture())).toMatchFileSnapshot('../CONTRIBUTING.md')
  })

  it('names no home for a package that no room imports', () => {
    const imported = new Set(
      sources.flatMap((source) => importsOf(source).map(({ specifier }) => packageOf(specifier))),
    )
    expect(Object.keys(homes).filter((name) => !imported.has(name))).toEqual([])
  })

  it('has every relative import end in a file that exists', () => {
    const missing = sources.flatMap(({ path, text }) =>
      importsOf({ path, text })
        .filter(({ specifier }) => specifier.startsWith('.'))
        .filter(
          ({ specifier }) =>
            !existsSync(new URL(specifier, new URL(path, new URL('../src/', import.meta.url)))),
        )
        .map(({ specifier }) => `${path}: ${specifier}`),
    )
    expect(missing).toEqual([])
  })
})

describe('wrongImports(files)', () => {
  it('names a planted import with its line and the rule it breaks', () => {
    const planted = file(
      'plans/planted.ts',
      "import { a } from '../domain/ids.ts'",
      "import { b } from '../tables/schema.ts'",
    )
    expect(wrongImports([...sources, planted])).toContain(
      'plans/planted.ts:2 imports ../tables/schema.ts: plans may import domain, util, documents/source-document.ts, not tables',
    )
  })

  it('lets types through where the picture says types, and nothing else', () => {
    const specifier = "'../tables/schema.ts'"
    const types = [
      `import type { A } from ${specifier}`,
      `import { type A, type B } from ${specifier}`,
      `export type { A } from ${specifier}`,
      `let a: import(${specifier}).A`,
    ]
    expect(types.flatMap((line) => wrongImports([file('report/x.ts', line)]))).toEqual([])
    const values = [
      `import { type A, b } from ${specifier}`,
      `import b from ${specifier}`,
      `import * as all from ${specifier}`,
      `import ${specifier}`,
      `export * from ${specifier}`,
      `const late = await import(${specifier})`,
    ]
    for (const line of values) {
      expect(wrongImports([file('report/x.ts', line)])).toEqual([
        expect.stringContaining('report may import only types of tables'),
      ])
    }
  })

  it('opens single files where the picture names them', () => {
    const lines = (name: string) => [file('plans/x.ts', `import { a } from '../documents/${name}'`)]
    expect(wrongImports(lines('source-document.ts'))).toEqual([])
    expect(wrongImports(lines('read-document.ts'))).toEqual([
      'plans/x.ts:1 imports ../documents/read-document.ts: plans may import domain, util, documents/source-document.ts, not documents',
    ])
  })

  it('keeps each package in its home, subpaths included', () => {
    expect(wrongImports([file('tables/x.ts', "import duckdb from '@duckdb/node-api'")])).toEqual([])
    expect(wrongImports([file('cli/x.ts', "import duckdb from '@duckdb/node-api/lib/a.js'")])).toEqual([
      'cli/x.ts:1 imports @duckdb/node-api/lib/a.js: the home of @duckdb/node-api is tables',
    ])
    expect(wrongImports([file('themes/x.ts', "import { readFile } from 'fs/promises'")])).toEqual([
      'themes/x.ts:1 imports fs/promises: the home of node:fs is effects',
    ])
    expect(wrongImports([file('themes/x.ts', "import left from 'left-pad'")])).toEqual([
      'themes/x.ts:1 imports left-pad: left-pad has no home in any room',
    ])
  })

  it('knows no arrow out of domain, into cli, or out of src', () => {
    const planted = [
      file('domain/x.ts', "import { a } from '../util/a.ts'"),
      file('pipeline/x.ts', "import { a } from '../cli/main.ts'"),
      file('index.ts', "export { a } from './cli/main.ts'"),
      file('text/x.ts', "import { a } from '../../test/a.ts'"),
    ]
    expect(wrongImports(planted).map((line) => line.split(' imports ')[0])).toEqual([
      'domain/x.ts:1',
      'pipeline/x.ts:1',
      'index.ts:1',
      'text/x.ts:1',
    ])
  })
})

describe('importCycles(files)', () => {
  it('tells the ring from its first file to itself', () => {
    const ring = [
      file('text/a.ts', "import { b } from './b.ts'"),
      file('text/b.ts', "import type { C } from './c.ts'"),
      file('text/c.ts', "export { a } from './a.ts'"),
      file('text/d.ts', "import { a } from './a.ts'"),
    ]
    expect(importCycles(ring)).toEqual(['text/a.ts → text/b.ts → text/c.ts → text/a.ts'])
    expect(importCycles(ring.slice(1))).toEqual([])
  })
})

describe('restrictedWords(files)', () => {
  it('finds the clock, chance, the terminal and bare errors in code', () => {
    const planted = file(
      'themes/x.ts',
      'console.log(1)',
      'const now = Date.now() + Number(new Date())',
      'const chance = Math.random()',
      "if (process.env['A']) throw new Error('a')",
    )
    expect(restrictedWords([planted])).toEqual([
      'themes/x.ts:1 uses console',
      'themes/x.ts:2 uses Date.now',
      'themes/x.ts:2 uses new Date()',
      'themes/x.ts:3 uses Math.random',
      'themes/x.ts:4 uses process',
      'themes/x.ts:4 uses a bare error (ToolkitError carries a remedy)',
    ])
    expect(restrictedWords([{ ...planted, path: 'effects/x.ts' }])).toEqual([
      'effects/x.ts:4 uses a bare error (ToolkitError carries a remedy)',
    ])
  })

  it('does not mind comments, strings and fixed dates', () => {
    const innocent = file(
      'themes/x.ts',
      '// never Date.now here',
      "const text = 'console.log' + `process.${1}`",
      'const day = new Date(0) // Math.random',
      '/* throw new Error */',
    )
    expect(restrictedWords([innocent])).toEqual([])
    expect(codeOf(innocent).split('\n')).toHaveLength(4)
  })
})
