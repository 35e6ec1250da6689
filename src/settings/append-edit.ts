import { Document, isCollection, isSeq, parseDocument, visit, type YAMLSeq } from 'yaml'
import type { CodebookEdit, CodebookOperation, ThemePart } from '../domain/codebook-edit.ts'

/** A log that holds nothing yet. */
export const EMPTY_LOG = `# The analyst's log of edits over the codebook of themes; models/codebook.yaml of crossplan shows its form.
edits: []
`

/**
 * Adds an edit at the end of a log; every other character of the text stays as it is.
 *
 * @param content a log that `parseCodebookLog` takes
 */
export function appendEdit(content: string, edit: Omit<CodebookEdit, 'line'> & CodebookOperation): string {
  const document = parseDocument(content)
  const seq = document.get('edits') as YAMLSeq
  const entry = entryOf(edit)
  if (seq.items.length > 0 && seq.flow === true) {
    // The list stands in brackets, as analysts seldom write it: it is written out anew.
    seq.flow = false
    seq.add(document.createNode(entry))
    return document.toString({ lineWidth: 0 })
  }
  const end = content.includes('\r\n') ? '\r\n' : '\n'
  const [start = 0, valueEnd = 0] = seq.range ?? []
  const indent = seq.items.length > 0 ? columnOf(content, start) : 2
  const lines = formatEntry(entry).map((line) => `${' '.repeat(indent)}${line}`)
  if (seq.items.length === 0) {
    // A comment behind the brackets stays on its line.
    const lineEnd = content.indexOf('\n', valueEnd)
    const comment = content.slice(valueEnd, lineEnd < 0 ? undefined : lineEnd).trimEnd()
    const rest = lineEnd < 0 ? '' : content.slice(lineEnd + 1)
    return `${content.slice(0, start).trimEnd()}${comment}${end}${lines.join(end)}${end}${rest}`
  }
  const lastInk = content.slice(0, valueEnd).trimEnd().length
  const lineEnd = content.indexOf('\n', lastInk)
  const before = lineEnd < 0 ? `${content}${end}` : content.slice(0, lineEnd + 1)
  return `${before}${lines.join(end)}${end}${lineEnd < 0 ? '' : content.slice(lineEnd + 1)}`
}

/** The entry as YAML, short lists and maps on one line. */
function formatEntry(entry: object): readonly string[] {
  const document = new Document([entry])
  visit(document, {
    Collection: (_, node, path) => {
      if (path.length >= 4 && isCollection(node) && !node.items.some(isPart)) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0 }).trimEnd().split('\n')
}

/** Parts of a theme are long: they keep their lines. */
const isPart = (item: unknown): boolean =>
  isCollection(item) || (typeof item === 'object' && item !== null && 'value' in item && isSeq(item.value))

const columnOf = (content: string, offset: number): number =>
  offset - (content.lastIndexOf('\n', offset - 1) + 1)

/** The edit as the log has it. */
function entryOf(edit: Omit<CodebookEdit, 'line'> & CodebookOperation): Readonly<Record<string, unknown>> {
  const { id, date, by, reason, operation, ...rest } = edit as Omit<CodebookEdit, 'line'> &
    Readonly<Record<string, unknown>>
  const { line: _, ...fields } = rest as Readonly<Record<string, unknown>>
  return {
    id,
    date,
    ...(by === undefined ? {} : { by }),
    reason,
    [operation]: fieldsOf(edit, fields),
  }
}

function fieldsOf(edit: CodebookOperation, fields: Readonly<Record<string, unknown>>): object {
  if (edit.operation === 'note') return { ...edit.about, text: edit.text }
  if (edit.operation === 'split') return { theme: edit.theme, into: edit.into.map(partEntry) }
  return fields
}

const partEntry = ({ id, label, definition, healthyPrisonArea, includes, examples }: ThemePart): object => ({
  id,
  label,
  definition,
  ...(healthyPrisonArea === undefined ? {} : { healthy_prison_area: healthyPrisonArea }),
  ...(includes.length === 0 ? {} : { includes }),
  ...(examples.length === 0 ? {} : { examples }),
})
