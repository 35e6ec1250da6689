import type { RedactionEntry } from '../../domain/redaction-entry.ts'
import type { TableName, Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { hiddenWords, maskWords } from './hidden-words.ts'
import { createTextMasker, type Hit, type MaskEntry } from './mask-text.ts'
import { createPlaceFinder, rowId, type AnyRow } from './row-reference.ts'
import { textColumns, type TextUse } from './text-columns.ts'
import { untitledSurnames } from './untitled-surnames.ts'

/** A name, number or phrase that was found, and whether it was masked. */
export interface RedactionFinding {
  /** What stands in its place; left out where it was not masked. */
  readonly mask?: string
  /** The kind of the list's entry; for what the program found: name behind a title, prison number, likely name and others. */
  readonly kind: string
  /** The line of the list that has it; left out where the program found it. */
  readonly line?: number
  /** `hmp-elmley-2025.txt:21-25`; `''` where it comes from no one place. */
  readonly place: string
  readonly table: TableName
  readonly row: string
  readonly column: string
  /** As they stood. */
  readonly words: string
}

export interface RedactedTables {
  readonly tables: Tables
  /** By table, row and column, as they stand there. */
  readonly findings: readonly RedactionFinding[]
}

/**
 * Masks the names and phrases of a list in everything that is taken from plans or quotes them, and with them prison numbers
 * and names behind a title; tells of other likely names. Ids, names of prisons and of files stay, and are told where they
 * hold what is on the list. The same name has the same mask everywhere and in every run with the same list.
 *
 * @param tables the rows of one run or of a part of it, in any order
 * @param entries the list; undefined: nothing is masked, and what the program finds is told
 * @returns the tables with their rows in the order they came in; rows that masks made alike stand once
 */
export function redactTables(tables: Tables, entries?: readonly RedactionEntry[]): RedactedTables {
  const masker = createTextMasker(entries)
  const placeOf = createPlaceFinder(tables)
  const findings: RedactionFinding[] = []
  // Labels have names in small letters, where only those that were found in a text are known again.
  const titled = new Map<string, MaskEntry>()
  const tell = (table: TableName, row: AnyRow, column: string, hits: readonly Hit[]): void => {
    for (const { start: _, titled: whole, ...hit } of hits) {
      if (whole !== undefined) titled.set(whole, { ...hit, phrase: whole, mask: hit.mask ?? '' })
      findings.push({ ...hit, place: placeOf(row), table, row: rowId(table, row), column })
    }
  }

  const masked = eachCell(tables, (text, use, { table, row, column }) => {
    if (use === 'told') {
      tell(table, row, column, masker.find(text))
      return text
    }
    if (use !== 'source' && use !== 'copy') return text
    const { text: cell, hits } = masker.mask(text, column === 'owner')
    // What stands in a copy unmasked stands in its source, where it is told.
    tell(table, row, column, use === 'source' ? hits : hits.filter(({ mask }) => mask !== undefined))
    return cell
  })
  if (entries === undefined) return { tables, findings: sorted(findings) }

  const sources = sourceTexts(masked)
  const hidden = hiddenWords(
    findings,
    sources.map(({ text }) => text),
    entries,
  )
  const surnames = untitledSurnames(findings, sources)
  for (const { at, hits } of surnames) tell(at.table, at.row, at.column, hits)
  const ofWords = createTextMasker([...entries, ...titled.values()])
  const whole = eachCell(masked, (text, use, { table, row, column }) => {
    if (use !== 'words') return text
    const { text: cell, hits } = maskWords(ofWords.mask(text, false), hidden)
    tell(
      table,
      row,
      column,
      hits.filter(({ mask }) => mask !== undefined),
    )
    return cell
  })
  return { tables: { ...whole, action_owners: eachOnce(whole.action_owners) }, findings: sorted(findings) }
}

/** Where a cell stands. */
export interface CellPlace {
  readonly table: TableName
  readonly row: AnyRow
  readonly column: string
}

const TABLES = Object.keys(textColumns) as readonly TableName[]

/** The tables with every text changed by `change`. */
function eachCell(tables: Tables, change: (text: string, use: TextUse, at: CellPlace) => string): Tables {
  const changed = TABLES.map((table) => {
    const columns = Object.entries<TextUse>(textColumns[table]).filter(([, use]) => use !== 'fixed')
    const rows =
      columns.length === 0
        ? tables[table]
        : tables[table].map((given) => {
            const row: AnyRow = given
            const cells = columns.flatMap(([column, use]) => {
              const text = row[column]
              return typeof text === 'string'
                ? [[column, change(text, use, { table, row, column })] as const]
                : []
            })
            return { ...row, ...Object.fromEntries(cells) }
          })
    return [table, rows] as const
  })
  // Every row keeps its columns, and a text stays a text.
  return Object.fromEntries(changed) as unknown as Tables
}

/** The words of the plans, cell by cell. */
function sourceTexts(tables: Tables): readonly { readonly text: string; readonly at: CellPlace }[] {
  const texts: { readonly text: string; readonly at: CellPlace }[] = []
  eachCell(tables, (text, use, at) => {
    if (use === 'source') texts.push({ text, at })
    return text
  })
  return texts
}

/** Two owners of an action may have one mask. */
const eachOnce = (owners: Tables['action_owners']): Tables['action_owners'] => {
  const seen = new Set<string>()
  return owners.filter(({ action_id: id, owner }) => {
    const key = `${id} ${owner}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

const sorted = (findings: readonly RedactionFinding[]): readonly RedactionFinding[] =>
  findings.toSorted(
    (a, b) =>
      TABLES.indexOf(a.table) - TABLES.indexOf(b.table) ||
      compareCodeUnits(a.row, b.row) ||
      compareCodeUnits(a.column, b.column),
  )
