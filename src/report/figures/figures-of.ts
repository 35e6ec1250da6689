import { unknownQuery } from '../../domain/faults/report.ts'
import type { Row } from '../../tables/schema.ts'
import type { Inline } from '../document/inline.ts'
import { formatFraction } from '../format-fraction.ts'
import { formatNumber } from '../format-count.ts'
import type { Figures } from './figures.ts'
import { namedQueries } from './named-queries.ts'

/** @param rows the table `figures` of a run, or what `answerQueries` gives */
export function figuresOf(rows: readonly Row<'figures'>[]): Figures {
  const names = new Set(namedQueries.map(({ name }) => name))
  const values = new Map<string, Map<string, number>>()
  for (const { name, key, value } of rows) {
    const ofName = values.get(name) ?? new Map<string, number>()
    values.set(name, ofName.set(key, value))
  }
  const value = (name: string, key = ''): number => {
    if (!names.has(name)) throw unknownQuery(name)
    return values.get(name)?.get(key) ?? 0
  }
  const figure = (name: string, key: string, shown: string): Inline => ({ kind: 'figure', name, key, shown })
  return {
    value,
    number: (name, key = '') => figure(name, key, formatNumber(value(name, key))),
    count(name, key, singular, plural = `${singular}s`) {
      const n = value(name, key)
      return [figure(name, key, n === 0 ? 'no' : formatNumber(n)), n === 1 ? ` ${singular}` : ` ${plural}`]
    },
    fraction: (name, key = '') => figure(name, key, formatFraction(value(name, key))),
  }
}
