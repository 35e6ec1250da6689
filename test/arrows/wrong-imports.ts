import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { importsOf, roomOf } from './source-file.ts'
import type { ImportLine, SourceFile } from './source-file.ts'
import { doors, homes, rooms } from './rooms.ts'
import type { Room } from './rooms.ts'

/** The two rooms that all others stand on. */
const UNDER_ALL: readonly string[] = ['domain', 'util']

/** Each import that the picture does not allow, in words: `plans/x.ts:3 imports tables/y.ts: plans may …`. */
export function wrongImports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((line) => {
      const fault = line.specifier.startsWith('.') ? neighbourFault(file, line) : packageFault(file, line)
      return fault === undefined ? [] : [`${file.path}:${line.line} imports ${line.specifier}: ${fault}`]
    }),
  )
}

/** The file of src/ that a relative import means, `plans/parse-plan.ts`. */
export function targetOf(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier))
}

function neighbourFault(file: SourceFile, { specifier, typeOnly }: ImportLine): string | undefined {
  const target = targetOf(file.path, specifier)
  if (target.startsWith('..')) return 'nothing outside src is part of the program'
  const from = roomOf(file.path)
  const to = roomOf(target)
  if (from === to) return undefined
  if (!(to in rooms)) return `${to} is no room`
  if (from in doors) return doors[from]?.includes(to) ? undefined : `${from} may not open ${to}`
  const room = (rooms as Readonly<Record<string, Room>>)[from]
  if (room === undefined) return `${from} is no room of the picture`
  const values = [...(UNDER_ALL.includes(from) ? [] : UNDER_ALL), ...(room.imports ?? [])]
  const types = room.types ?? []
  const files = room.files ?? []
  if (values.includes(to) || files.includes(target) || (typeOnly && types.includes(to))) return undefined
  if (types.includes(to)) return `${from} may import only types of ${to}`
  const allowed = [...values, ...files, ...types.map((other) => `types of ${other}`)]
  return `${from} may import ${allowed.join(', ') || 'nothing'}, not ${to}`
}

function packageFault(file: SourceFile, { specifier }: ImportLine): string | undefined {
  const name = packageOf(specifier)
  const home = homes[name]
  if (home === undefined) return `${name} has no home in any room`
  return home.includes(roomOf(file.path)) ? undefined : `the home of ${name} is ${home.join(', ')}`
}

/** `node:fs/promises` → `node:fs`, `compromise/three` → `compromise`, `@duckdb/node-api` as it is. */
export function packageOf(specifier: string): string {
  if (isBuiltin(specifier)) return `node:${specifier.replace(/^node:/, '').split('/')[0] ?? ''}`
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
