import { InvalidArgumentError, Option } from 'commander'
import { scopeFields, type ScopeCondition, type ScopeField } from '../domain/scope-condition.ts'
import { parseYearSpan, YEARS_EXPECTED } from '../domain/year-span.ts'

/** Stands for no limit at all, whatever the file of settings has. */
const EVERYTHING = 'all'

/** Limits a report to a part; may be given several times: of different fields all are met, of one field any. */
export const whereOption = (): Option =>
  new Option(
    '--where <field=value>',
    'only a part: establishment, theme, year or region, such as establishment=maidstone,elmley (repeatable); all: everything',
  ).argParser(addCondition)

/** @throws InvalidArgumentError for what is no condition */
function addCondition(
  given: string,
  before: readonly ScopeCondition[] | undefined,
): readonly ScopeCondition[] {
  if (given.trim() === EVERYTHING) {
    if (before !== undefined && before.length > 0)
      throw new InvalidArgumentError('Expected no other limit beside all.')
    return []
  }
  if (before?.length === 0) throw new InvalidArgumentError('Expected no other limit beside all.')
  const [, name = '', value = ''] = /^\s*([a-z]+)\s*=\s*(.*\S)\s*$/i.exec(given) ?? []
  const field = name.toLowerCase()
  if (!isField(field) || value === '')
    throw new InvalidArgumentError(`Expected ${scopeFields.join('=…, ')}=… or all, as in year=2024..2025.`)
  if (field === 'year' && value.split(',').some((year) => parseYearSpan(year) === undefined))
    throw new InvalidArgumentError(`For year: ${YEARS_EXPECTED}.`)
  return [...(before ?? []), { field, values: [value] }]
}

const isField = (name: string): name is ScopeField => scopeFields.some((field) => field === name)
