import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
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
const commands = program.commands.flatMap(callable)

/** A run with an empty cache, on a machine that is busy with the other tests. */
const RUN_TIMEOUT_MS = 120_000

describe('commands', () => {
  it('stand in docs/commands.md with their help', async () => {
    const sections = commands.map(
      (command) => `## ${callOf(command)}\n\n\`\`\`text\n${helpOf(command).trimEnd()}\n\`\`\`\n`,
    )
    const reference = [
      '# Commands\n',
      `\`\`\`text\n${helpOf(program).trimEnd()}\n\`\`\`\n`,
      ...sections,
    ].join('\n')
    await expect(reference).toMatchFileSnapshot('../docs/commands.md')
  })

  it('have help for every option, and an example', () => {
    for (const command of commands) {
      expect(command.description()).not.toBe('')
      for (const option of command.options) expect(option.description, option.flags).not.toBe('')
      expect(helpOf(command)).toContain(`$ ${callOf(command)}`)
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
    const used = examples.flatMap((line) => /^\s*(?:\$ |npx )?(crossplan .*)$/.exec(line)?.[1] ?? [])
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
  it(
    'shows the true output of a run, every command and every table',
    async () => {
      const calls = commands.map((command) => `| \`${usageOf(command)}\` | ${command.description()} |`)
      const tables = Object.entries(schema).map(
        ([name, { description }]) => `| \`${name}\` | ${description} |`,
      )
      const parts = [
        ['| command | what it does |', '|---|---|', ...calls],
        ['| table | what it holds |', '|---|---|', ...tables],
      ]
      const wanted = parts.reduce((text, part) => withTable(text, part.join('\n')), readme)
      const output = await outputOfRun('corpus')
      const mark = '<!-- output of: crossplan run -->'
      await expect(withBlock(wanted, mark, output)).toMatchFileSnapshot('../README.md')
    },
    RUN_TIMEOUT_MS,
  )

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
      // Folders below hold what a person fetched or a program made.
      const present = files.filter((file) => dirname(file) === folder && !file.endsWith('.md'))
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

function inlineCode(markdown: string): readonly string[] {
  return [...markdown.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
}

/** The commands that can be called: those without commands of their own. */
function callable(command: Command): readonly Command[] {
  if (command.name() === 'help') return []
  return command.commands.length === 0 ? [command] : command.commands.flatMap(callable)
}

/** `crossplan models pull`. */
const callOf = (command: Command): string =>
  command.parent === null ? command.name() : `${callOf(command.parent)} ${command.name()}`

/** `crossplan read <files...>`. */
function usageOf(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return [callOf(command), ...names].join(' ')
}

/** Whether a line that calls crossplan names a command, or an option of the program, and only options that it has. */
function isKnownCall(line: string): boolean {
  const words = line.replace(/"[^"]*"/g, '').split(/[\s,]+/)
  const called = commands.filter((command) => `${words.join(' ')} `.startsWith(`${callOf(command)} `))[0]
  const isGeneral = words[1] === 'help' || /^[<-]/.test(words[1] ?? '')
  if (called === undefined && !isGeneral) return false
  const options = (called ?? program).options.flatMap(({ flags }) => flags.split(/[ ,]+/))
  const known = new Set([...options, '-h', '--help'])
  return words.filter((word) => /^--?[a-zA-Z]/.test(word)).every((word) => known.has(word))
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
