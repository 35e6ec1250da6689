import type { RedactionEntry } from '../../domain/redaction-entry.ts'
import type { RedactionFinding } from './redact-tables.ts'
import { textColumns, type TextUse } from './text-columns.ts'

/** What the person who wrote the list should know of it. */
export interface ListRemarks {
  /** Entries that stand nowhere in the tables. */
  readonly unused: readonly RedactionEntry[]
  /** Names of one word that plans also print in small letters, so often: they may be words as well. */
  readonly everyday: readonly { readonly entry: RedactionEntry; readonly count: number }[]
}

/** Looks at what was found of a list. */
export function listRemarks(
  entries: readonly RedactionEntry[],
  findings: readonly RedactionFinding[],
): ListRemarks {
  const counts = new Map<number, { all: number; small: number }>()
  for (const { line, words, table, column } of findings) {
    if (line === undefined) continue
    const isSource = (textColumns[table] as Readonly<Record<string, TextUse>>)[column] === 'source'
    const count = counts.get(line) ?? { all: 0, small: 0 }
    counts.set(line, {
      all: count.all + 1,
      small: count.small + Number(isSource && /^\p{Ll}+$/u.test(words)),
    })
  }
  return {
    unused: entries.filter(({ line }) => !counts.has(line)),
    everyday: entries.flatMap((entry) => {
      const small = counts.get(entry.line)?.small ?? 0
      return small > 0 && /^\p{Lu}/u.test(entry.phrase) ? [{ entry, count: small }] : []
    }),
  }
}
