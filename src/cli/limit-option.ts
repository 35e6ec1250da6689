import { InvalidArgumentError, Option } from 'commander'
import type { DocumentLimits } from '../pipeline/read-plan-file.ts'

type Units = ReadonlyMap<string, number>

const COUNT: Units = new Map([['', 1]])
const SIZE: Units = new Map(Object.entries({ '': 1, KB: 1e3, MB: 1e6, GB: 1e9 }))
const TIME: Units = new Map(Object.entries({ '': 1000, s: 1000, ms: 1 }))

/** The limits by the names that a person types, with the units that each may have. */
const LIMITS = new Map<string, readonly [keyof DocumentLimits, Units]>(
  Object.entries({
    bytes: ['bytes', SIZE],
    pages: ['pages', COUNT],
    unpacked: ['unpackedBytes', SIZE],
    ratio: ['unpackRatio', COUNT],
    depth: ['depth', COUNT],
    parts: ['parts', COUNT],
    'page-parts': ['pageParts', COUNT],
    cells: ['cells', COUNT],
    time: ['durationMs', TIME],
    memory: ['memoryBytes', SIZE],
  } as const),
)

/** What --limit says of itself in the help of a command. */
export const LIMIT_HELP = `
A file is refused that is far larger than a plan. --limit sets another limit for this one command:
bytes, unpacked and memory (100MB), time (120s), pages, cells, parts, page-parts, depth, ratio.`

export interface LimitOptions {
  readonly limit?: Partial<DocumentLimits>
}

/** The limits that were asked for, as the pipeline takes them. */
export const limitsOf = ({ limit }: LimitOptions): { readonly limits?: Partial<DocumentLimits> } =>
  limit === undefined ? {} : { limits: limit }

/** May be given several times; each time adds to the limits. */
export const limitOption = (): Option =>
  new Option('--limit <name=value>', 'another limit on what is read, such as pages=1000').argParser(addLimit)

/** @throws InvalidArgumentError for a name or value that is none */
function addLimit(given: string, before: Partial<DocumentLimits> = {}): Partial<DocumentLimits> {
  const [, name = '', number = '', unit = ''] = /^([a-z-]+)=(\d+)([A-Za-z]*)$/.exec(given) ?? []
  const [key, units] = LIMITS.get(name) ?? []
  if (key === undefined || units === undefined)
    throw new InvalidArgumentError(`Expected one of ${[...LIMITS.keys()].join(', ')}, as in pages=1000.`)
  const scale = units.get(unit)
  const value = Number(number) * (scale ?? 0)
  if (value <= 0 || !Number.isSafeInteger(value))
    throw new InvalidArgumentError(
      `Expected ${name}= with a whole number above 0${unitsOf(units)}, as in ${name}=${EXAMPLES.get(units) ?? ''}.`,
    )
  return { ...before, [key]: value }
}

const unitsOf = (units: Units): string => {
  const named = [...units.keys()].filter(Boolean)
  return named.length === 0 ? '' : ` and, if you like, a unit (${named.join(', ')})`
}

const EXAMPLES = new Map([
  [COUNT, '1000'],
  [SIZE, '100MB'],
  [TIME, '120s'],
])
