import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Command, Option } from 'commander'
import { describe, expect, it } from 'vitest'
import { buildProgram } from '../src/cli/build-program.ts'
import { schema } from '../src/tables/schema.ts'
import { homes } from './arrows/rooms.ts'
import {
  anchorsOf,
  codeBlocks,
  projectFiles,
  projectRoot,
  readProjectFile,
  tableRows,
  withBlock,
  withTable,
} from './docs/markdown.ts'

interface PackageFile {
  readonly name: string
  readonly version: string
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const readme = await readProjectFile('README.md')
const packageFile = JSON.parse(await readProjectFile('package.json')) as PackageFile
const files = await projectFiles()
const program = buildProgram()
const commands = program.commands.filter((command) => command.name() !== 'help')

/** The part of the README that documents a command's options, from its name to the next table's name. */
const optionRows = (name: string) =>
  tableRows(readme.slice(readme.search(new RegExp(`^\`${name}\`$`, 'm'))), 'option', 'meaning')

describe('README.md: commands', () => {
  const common = tableRows(readme.slice(readme.indexOf('Every command takes')), 'option', 'meaning')

  it('lists every command, as its help describes it', () => {
    const described = commands.map((command) => [
      ['crossplan', command.name(), ...command.registeredArguments.map(argumentInWords)].join(' '),
      command.description(),
    ])
    expect(tableRows(readme, 'command', 'what it does')).toEqual(described)
  })

  it.each(commands.map((command) => [command.name(), command] as const))(
    'lists every option of %s',
    (name, command) => {
      const rows = [...common, ...optionRows(`crossplan ${name}`)]
      const documented = rows.map(([flags]) => flags)
      expect(documented.toSorted()).toEqual(
        [...command.options.map(({ flags }) => flags), '-h, --help'].toSorted(),
      )
      for (const option of command.options) expect(meaningOf(rows, option)).toContain(meaningWords(option))
    },
  )

  it('has help and an example for every command', () => {
    for (const command of commands) {
      expect(command.description()).not.toBe('')
      for (const option of command.options) expect(option.description).not.toBe('')
      expect(helpOf(command)).toContain(`$ crossplan ${command.name()}`)
    }
  })

  it('shows only commands and options that exist', async () => {
    const documents = await Promise.all(files.filter((file) => file.endsWith('.md')).map(readProjectFile))
    const lines = documents
      .flatMap((text) => [...codeBlocks(text, 'sh'), ...inlineCode(text)])
      .flatMap((block) => block.split('\n'))
    const examples = [
      ...lines,
      ...commands.flatMap((command) => helpOf(command).split('\n')),
      ...helpOf(program).split('\n'),
    ]
    const used = examples.flatMap((line) => /^\s*(?:\$ |npx )?crossplan (.*)$/.exec(line)?.[1] ?? [])
    expect(used.length).toBeGreaterThan(8)
    expect(used.filter((words) => !isKnownCall(words))).toEqual([])
    const scripts = lines.flatMap((line) => /^\s*npm (?:run )?([a-z:]+)/.exec(line)?.[1] ?? [])
    expect(scripts).toContain('start')
    expect(
      scripts.filter((script) => !['ci', 'install', ...Object.keys(packageFile.scripts)].includes(script)),
    ).toEqual([])
  })

  it('marks the test command that CI reads', () => {
    expect(/<!-- test command -->\n```sh\n(.*)\n```/.exec(readme)?.[1]).toBe('npm test')
    expect(packageFile.scripts['test']).toBe('node scripts/test.mjs')
  })
})

describe('README.md: contents', () => {
  it('shows the true output of a run, and every table with what its rows are', async () => {
    const rows = Object.entries(schema).map(
      ([name, { description }]) => `| \`${name}\` | ${description.replace(/^One row for /, '')} |`,
    )
    const withTables = withTable(readme, ['| table | one row for |', '|---|---|', ...rows].join('\n'))
    const output = await outputOfRun('corpus')
    const wanted = withBlock(withTables, '<!-- output of: crossplan run -->', output)
    await expect(wanted).toMatchFileSnapshot('../README.md')
  })

  it('lists every dependency with its room and its reason', () => {
    const rows = tableRows(readme, 'package', 'what for', 'room', 'without it')
    const installed = Object.keys({ ...packageFile.dependencies, ...packageFile.optionalDependencies })
    expect(rows.map(([name]) => name)).toEqual(installed.toSorted())
    for (const [name = '', purpose = '', room, without = ''] of rows) {
      expect(room, name).toBe(homes[name]?.join(', '))
      expect(purpose.length, `${name}: what for`).toBeGreaterThan(10)
      expect(without.length, `${name}: without it`).toBeGreaterThan(10)
    }
  })

  it('has every version in the changelog, the newest first', async () => {
    const changelog = await readProjectFile('CHANGELOG.md')
    const versions = [...changelog.matchAll(/^## \[([^\]]+)\]/gm)].map((match) => match[1])
    expect(versions[0]).toBe('Unreleased')
    expect(versions[1]).toBe(packageFile.version)
  })
})

describe('documents', () => {
  it('link only to what is there', async () => {
    const documents = files.filter((file) => file.endsWith('.md') && !file.startsWith('test/golden/'))
    const broken = await Promise.all(
      documents.map(async (file) => brokenLinks(file, await readProjectFile(file))),
    )
    expect(broken.flat()).toEqual([])
  })

  it('stand in every folder that a reader meets first', () => {
    const folders = ['corpus', 'models', 'notebooks', 'reports'].map((folder) => `${folder}/README.md`)
    expect(folders.filter((path) => !files.includes(path))).toEqual([])
  })

  it('list every file of corpus/ and models/', async () => {
    for (const folder of ['corpus', 'models']) {
      const rows = tableRows(await readProjectFile(`${folder}/README.md`), 'file')
      const listed = rows.map(([name]) => `${folder}/${name ?? ''}`)
      const present = files.filter((file) => file.startsWith(`${folder}/`) && !file.endsWith('.md'))
      expect(listed).toEqual(present)
    }
  })
})

describe('tracked files', () => {
  it('name no folder of a machine and no package registry', async () => {
    // Written in parts, so that this file does not find itself.
    const forbidden = [
      new RegExp(['(?<![\\w.~-])/(?:home', 'Users', 'root', 'work)/[\\w.-]'].join('|')),
      /\b[A-Z]:\\Users\b/,
      new RegExp(['registry', 'npmjs'].join('\\.') + '|' + ['npm', 'pkg', 'github'].join('\\.')),
      new RegExp(['verda', 'ccio|art', 'ifactory'].join('')),
    ]
    const texts = files.filter((file) => !/\.(?:pdf|docx|odt|png|gz|zip|bin|parquet)$/.test(file))
    const found = await Promise.all(
      texts.map(async (file) => {
        const text = await readProjectFile(file)
        return forbidden.flatMap((pattern) => {
          const hit = pattern.exec(text)?.[0]
          return hit === undefined ? [] : [`${file}: ${hit}`]
        })
      }),
    )
    expect(found.flat()).toEqual([])
  })
})

function argumentInWords(argument: Command['registeredArguments'][number]): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

const meaningOf = (rows: readonly (readonly string[])[], { flags }: Option): string =>
  rows.find(([documented]) => documented === flags)?.[1] ?? ''

/** The help's description without its remark on the default, which the README words in its own way. */
const meaningWords = (option: Option): string => option.description.replace(/ \(default: .*\)$/, '')

function inlineCode(markdown: string): readonly string[] {
  return [...markdown.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
}

/** Whether a line after `crossplan` calls a command, or an option of the program, and only options that it has. */
function isKnownCall(words: string): boolean {
  const [first = ''] = words.split(' ')
  const command = commands.find((candidate) => candidate.name() === first)
  const options = [...(command ?? program).options, ...program.options].flatMap(({ short, long, flags }) => [
    short,
    long,
    ...flags.split(/[ ,]+/),
  ])
  const flags = words
    .replace(/"[^"]*"/g, '')
    .split(/[\s,]+/)
    .filter((word) => /^--?[a-zA-Z]/.test(word))
  if (command === undefined && !/^[<-]/.test(first)) return false
  return flags.every((flag) => [...options, '-h', '--help'].includes(flag))
}

function helpOf(command: Command): string {
  let text = ''
  const output = command.configureOutput()
  command.configureOutput({ writeOut: (part) => (text += part) })
  command.outputHelp()
  command.configureOutput(output)
  return text
}

/** What a run on a folder of the project prints, in no colour and on no terminal. */
async function outputOfRun(folder: string): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'crossplan-docs-'))
  try {
    let text = ''
    const { realEffects } = await import('../src/effects/real-effects.ts')
    const world = {
      stdout: { write: (part: string) => (text += part), hasColours: false },
      stderr: { write: () => undefined, hasColours: false },
      effects: realEffects,
      setExitCode: () => undefined,
    }
    await buildProgram(world).parseAsync(['run', join(projectRoot, folder), '--out', out], { from: 'user' })
    return text.replaceAll(` --reports ${out}`, '').replaceAll(out, 'reports')
  } finally {
    await rm(out, { recursive: true })
  }
}

async function brokenLinks(file: string, markdown: string): Promise<readonly string[]> {
  const targets = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  const broken = targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map(async (target) => {
      const [path = '', anchor] = target.split('#')
      const linked = path === '' ? file : join(dirname(file), path)
      if (!existsSync(join(projectRoot, linked))) return [`${file}: ${target}`]
      if (anchor === undefined) return []
      return anchorsOf(await readProjectFile(linked)).includes(anchor) ? [] : [`${file}: ${target}`]
    })
  return (await Promise.all(broken)).flat()
}
