import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { settingsFault, type SettingsFault } from '../domain/faults/settings.ts'
import { unknownWord } from './unknown-word.ts'

/** A value with the 1-based line on which it stands, for settings whose entries are named in messages later. */
export type LineOf = (path: readonly (string | number)[]) => number

export interface SettingsForm {
  /** The keys that there are, by the path of what holds them (`''`: the file): the nearest is offered for an unknown one. */
  readonly keys?: Readonly<Record<string, readonly string[]>>
  /** Where the form of the file is shown; default: the comments at its top. */
  readonly shown?: string
}

/**
 * Reads a YAML file that analysts edit, against its schema.
 * @returns the checked value, and the line of any part of it
 * @throws ToolkitError S001 naming every fault with file and line
 */
export function parseSettings<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  form: SettingsForm = {},
): { readonly value: T; readonly lineOf: LineOf } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const fail = (faults: readonly SettingsFault[]): Error => settingsFault(file, faults, form.shown)
  if (document.errors.length > 0) {
    throw fail(document.errors.map((e) => ({ line: counter.linePos(e.pos[0]).line, found: e.message })))
  }
  const lineOf: LineOf = (path) => counter.linePos(startOf(document, path)).line
  const result = schema.safeParse(contentOf(document, fail))
  if (result.success) return { value: result.data, lineOf }
  throw fail(
    result.error.issues.flatMap((issue) => {
      const path = issue.path.filter((part) => typeof part !== 'symbol')
      const where = writtenPath(document, path).join('.')
      return issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            line: counter.linePos(keyStart(document, path, key)).line,
            found: `${where === '' ? '' : `${where}: `}${unknownWord('key', key, form.keys?.[where] ?? [])}`,
          }))
        : [{ line: lineOf(path), found: `${where || 'the file'}: ${issue.message}` }]
    }),
  )
}

/** Aliases that lead nowhere, or multiply without end, show only now. */
function contentOf(document: Document, fail: (faults: readonly SettingsFault[]) => Error): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (fault) {
    throw fail([{ line: 1, found: fault instanceof Error ? fault.message : String(fault) }])
  }
}

/** The path without the places in a list that is none: one thing may stand for a list of one. */
function writtenPath(document: Document, path: readonly (string | number)[]): readonly (string | number)[] {
  const last = path.at(-1)
  return typeof last === 'number' && document.getIn(path, true) === undefined ? path.slice(0, -1) : path
}

/** Where a path's value begins; a part that is missing is told at the part that should hold it. */
function startOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/** Where a key stands: its value may begin some lines below. */
function keyStart(document: Document, path: readonly (string | number)[], key: string): number {
  const holder: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  const found = isMap(holder)
    ? holder.items.find(({ key: own }) => isScalar(own) && String(own.value) === key)?.key
    : undefined
  return isScalar(found) && found.range ? found.range[0] : startOf(document, path)
}
