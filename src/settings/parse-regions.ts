import { z } from 'zod'
import { settingsFault, type SettingsFault } from '../domain/faults/settings.ts'
import type { RegionEntry, RegionList } from '../domain/region-list.ts'
import { delimiterOf } from '../util/delimiter-of.ts'
import { parseCsv } from '../util/parse-csv.ts'
import { parseSettings } from './parse-settings.ts'
import { unknownWord } from './unknown-word.ts'

const COLUMNS = ['establishment', 'region'] as const
const FORM =
  'a CSV file has the columns establishment and region, a YAML file a line such as "maidstone: South East" for each'

const regions = z.preprocess(
  (given) => given ?? {},
  z.record(
    z.string().trim().min(1),
    z.string('expected the name of a region').trim().min(1, 'expected the name of a region'),
    { error: 'expected lines such as "maidstone: South East"' },
  ),
)

/**
 * Reads which establishment is in which region, from CSV or, by the file's ending, YAML.
 * @throws ToolkitError S001 with the line of each fault: columns, empty cells, establishments with two regions
 */
export function parseRegions(content: string, file: string): RegionList {
  const entries = /\.ya?ml$/i.test(file) ? yamlEntries(content, file) : csvEntries(content, file)
  const first = new Map<string, RegionEntry>()
  const faults: SettingsFault[] = []
  for (const entry of entries) {
    const name = entry.establishment.toLowerCase()
    const before = first.get(name)
    if (before === undefined) first.set(name, entry)
    else if (before.region !== entry.region)
      faults.push({
        line: entry.line,
        found: `${entry.establishment} is in ${entry.region} here and in ${before.region} in line ${before.line}; expected one region`,
      })
  }
  if (faults.length > 0) throw settingsFault(file, faults, FORM)
  return { file, entries: [...first.values()] }
}

function yamlEntries(content: string, file: string): readonly RegionEntry[] {
  const { value, lineOf } = parseSettings(content, file, regions, { shown: FORM })
  return Object.entries(value).map(([establishment, region]) => ({
    establishment,
    region,
    line: lineOf([establishment]),
  }))
}

function csvEntries(content: string, file: string): readonly RegionEntry[] {
  const { rows, fault } = parseCsv(content, delimiterOf(content))
  if (fault) throw settingsFault(file, [fault], FORM)
  const [header, ...rest] = rows
  const columns = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const at = COLUMNS.map((name) => columns.indexOf(name))
  const missing = COLUMNS.filter((_, i) => at[i] === -1)
  if (missing.length > 0) {
    const strange = columns.filter((name) => name !== '' && !COLUMNS.some((known) => known === name))
    const found = `the first line has no column ${missing.join(' and ')}`
    throw settingsFault(
      file,
      [
        {
          line: header?.line ?? 1,
          found: [found, ...strange.map((name) => unknownWord('column', name, missing))].join('; '),
        },
      ],
      FORM,
    )
  }
  const [establishmentAt = 0, regionAt = 0] = at
  const faults = rest.flatMap(({ line, cells }) =>
    COLUMNS.filter((_, i) => (cells[at[i]!] ?? '').trim() === '').map((name) => ({
      line,
      found: `the cell ${name} is empty`,
    })),
  )
  if (faults.length > 0) throw settingsFault(file, faults, FORM)
  return rest.map(({ line, cells }) => ({
    establishment: cells[establishmentAt]!.trim(),
    region: cells[regionAt]!.trim(),
    line,
  }))
}
