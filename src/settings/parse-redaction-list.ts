import { settingsFault, type SettingsFault } from '../domain/faults/settings.ts'
import type { RedactionEntry } from '../domain/redaction-entry.ts'
import { delimiterOf } from '../util/delimiter-of.ts'
import { foldedWords } from '../util/folded-words.ts'
import { parseCsv } from '../util/parse-csv.ts'
import { unknownWord } from './unknown-word.ts'

const COLUMNS = ['name', 'replacement', 'kind'] as const
const FORM =
  'one name or phrase stands on each line, or under the column name of a CSV file that may also have replacement and kind; lines that begin with # are left out'

/** What a line says, before it is numbered. */
interface Line {
  readonly line: number
  readonly name: string
  readonly replacement: string
  readonly kind: string
}

/**
 * Reads the list of names and phrases to be masked: a phrase on each line, or CSV where the first line names a column `name`.
 * Masks are numbered by the order of the phrases; a phrase that comes again is the same one.
 *
 * @throws ToolkitError S001 with the line of each fault: phrases that cannot be found as words, one phrase with two masks,
 * replacements that give a phrase away
 */
export function parseRedactionList(content: string, file: string): readonly RedactionEntry[] {
  // Lines keep their numbers: a comment is an empty line.
  const text = content.replace(/^\uFEFF/, '').replace(/^[ \t]*#.*$/gm, '')
  const head = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ''
  const columns = cellsOf(head).map((cell) => cell.trim().toLowerCase())
  const lines = columns.includes('name') ? csvLines(text, columns, file) : textLines(text)
  const faults = lines.flatMap(faultsOf)
  const entries: RedactionEntry[] = []
  const known = new Map<string, { readonly entry: RedactionEntry; readonly line: Line }>()
  for (const line of lines) {
    const words = wordsOf(line.name).join(' ')
    const before = known.get(words)
    if (before === undefined) {
      const kind = line.kind === '' ? 'name' : line.kind
      const entry = {
        phrase: line.name,
        mask: line.replacement === '' ? `[${kind} ${entries.length + 1}]` : line.replacement,
        kind,
        line: line.line,
      }
      entries.push(entry)
      known.set(words, { entry, line })
    } else if (before.line.replacement !== line.replacement || before.line.kind !== line.kind)
      faults.push({
        line: line.line,
        found: `"${line.name}" stands in line ${before.entry.line} too, with another replacement or kind`,
      })
  }
  faults.push(...entries.flatMap((entry) => givenAway(entry, entries)))
  if (faults.length > 0)
    throw settingsFault(
      file,
      faults.toSorted((a, b) => a.line - b.line),
      FORM,
    )
  return entries
}

const wordsOf = (text: string): readonly string[] => foldedWords(text).map(({ word }) => word)

const cellsOf = (line: string): readonly string[] => parseCsv(line, delimiterOf(line)).rows[0]?.cells ?? []

const textLines = (text: string): readonly Line[] =>
  text.split(/\r\n|\r|\n/).flatMap((line, i) => {
    const name = line.trim()
    return name === '' ? [] : [{ line: i + 1, name, replacement: '', kind: '' }]
  })

function csvLines(text: string, columns: readonly string[], file: string): readonly Line[] {
  const head = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ''
  const { rows, fault } = parseCsv(text, delimiterOf(head))
  if (fault) throw settingsFault(file, [fault], FORM)
  const header = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const strange = columns.filter((name) => !COLUMNS.some((known) => known === name))
  if (strange.length > 0)
    throw settingsFault(
      file,
      strange.map((name) => ({ line: header?.line ?? 1, found: unknownWord('column', name, COLUMNS) })),
      FORM,
    )
  const cellOf = (cells: readonly string[], name: (typeof COLUMNS)[number]): string =>
    (columns.includes(name) ? (cells[columns.indexOf(name)] ?? '') : '').trim()
  return rows
    .filter((row) => row !== header && row.cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      name: cellOf(cells, 'name'),
      replacement: cellOf(cells, 'replacement'),
      kind: cellOf(cells, 'kind'),
    }))
}

function faultsOf({ line, name }: Line): readonly SettingsFault[] {
  const letters = wordsOf(name).join('').length
  if (name === '') return [{ line, found: 'the cell name is empty' }]
  if (letters < 2)
    return [
      {
        line,
        found: `"${name}" has fewer than two letters or digits, which would mask far more than a name`,
      },
    ]
  // A line of a CSV file whose header is lost would never be found as it stands.
  return /[;\t[\]]/.test(name)
    ? [
        {
          line,
          found: `"${name}" holds a bracket, semicolon or tab; for replacements begin with a line "name,replacement,kind"`,
        },
      ]
    : []
}

/** A replacement that holds a phrase of the list undoes its mask. */
function givenAway(entry: RedactionEntry, entries: readonly RedactionEntry[]): readonly SettingsFault[] {
  const mask = ` ${wordsOf(entry.mask).join(' ')} `
  return entries
    .filter(({ phrase }) => mask.includes(` ${wordsOf(phrase).join(' ')} `))
    .map(({ phrase }) => ({
      line: entry.line,
      found: `the replacement "${entry.mask}" holds "${phrase}", which is to be masked`,
    }))
}
