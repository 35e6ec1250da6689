import { LineCounter, isNode, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { settingsFault } from '../domain/faults/settings.ts'

/** A value with the 1-based line on which it stands, for settings whose entries are named in messages later. */
export type LineOf = (path: readonly (string | number)[]) => number

/**
 * Reads a YAML file that analysts edit, against its schema.
 * @returns the checked value, and the line of any part of it
 * @throws ToolkitError S001 naming every fault with file and line
 */
export function parseSettings<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): { readonly value: T; readonly lineOf: LineOf } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  if (document.errors.length > 0) {
    throw settingsFault(
      file,
      document.errors.map((e) => ({ line: counter.linePos(e.pos[0]).line, found: e.message })),
    )
  }
  const lineOf: LineOf = (path) => counter.linePos(startOf(document, path)).line
  const result = schema.safeParse(contentOf(document, file))
  if (result.success) return { value: result.data, lineOf }
  throw settingsFault(
    file,
    result.error.issues.map((issue) => ({
      line: lineOf(issue.path.filter((part) => typeof part !== 'symbol')),
      found: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
    })),
  )
}

/** Aliases that lead nowhere, or multiply without end, show only now. */
function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (fault) {
    throw settingsFault(file, [{ line: 1, found: fault instanceof Error ? fault.message : String(fault) }])
  }
}

/** Where a path's value begins; a part that is missing is told at the part that should hold it. */
function startOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
