import { regionsMissing, scopeUnknown, scopeYearUnread } from '../../domain/faults/scope.ts'
import type { RegionList } from '../../domain/region-list.ts'
import type { ScopeCondition, ScopeField } from '../../domain/scope-condition.ts'
import { parseYearSpan, YEARS_EXPECTED, type YearSpan } from '../../domain/year-span.ts'
import { establishmentSlug } from '../../plans/establishment-slug.ts'
import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { nearestTexts } from '../../util/nearest-texts.ts'
import type { Scope } from './scope.ts'

/** Something that a limit may name. */
interface Known {
  readonly id: string
  /** As plans or the codebook print it. */
  readonly names: readonly string[]
}

/** A scope, and the regions that establishments came in by. */
export interface ResolvedScope extends Scope {
  readonly regions?: readonly string[]
}

const NEAREST = 3

/**
 * Looks up what limits mean in the tables: a name means what has exactly that id or name, otherwise all that have it as a part.
 * Limits of different fields are all met, of one field any.
 *
 * @param regions needed for limits by region; their establishments are matched by slug or name
 * @returns slugs and ids in code-unit order
 * @throws ToolkitError O020 for a name that fits nothing, with the nearest; O021 for what is no year; O022 for a region where
 * no regions are known
 */
export function resolveScope(
  conditions: readonly ScopeCondition[],
  tables: Pick<Tables, 'plans' | 'themes'>,
  regions?: RegionList,
): ResolvedScope {
  const valuesOf = (field: ScopeField): readonly string[] | undefined => {
    const values = conditions
      .filter((condition) => condition.field === field)
      .flatMap(({ values: own }) => own)
    return values.length === 0 ? undefined : values
  }
  const [establishment, theme, year, region] = (['establishment', 'theme', 'year', 'region'] as const).map(
    valuesOf,
  )
  const named = establishment && lookUp('establishment', establishment, knownPlans(tables.plans))
  const around = region && inRegions(region, tables.plans, regions)
  const slugs =
    named && around ? named.filter((slug) => around.slugs.includes(slug)) : (named ?? around?.slugs)
  return {
    ...(slugs === undefined ? {} : { establishments: slugs }),
    ...(around === undefined ? {} : { regions: around.names }),
    ...(theme === undefined ? {} : { themes: lookUp('theme', theme, knownThemes(tables.themes)) }),
    ...(year === undefined ? {} : { years: year.flatMap(yearsOf) }),
  }
}

/** The establishments of the plans that the list of regions does not have; thematic plans have no region. */
export const withoutRegion = (plans: Tables['plans'], { entries }: RegionList): readonly string[] => {
  const there = new Set(entries.map((entry) => establishmentSlug(entry.establishment)))
  return knownPlans(plans.filter(({ kind }) => kind !== 'thematic'))
    .filter((known) => !slugsOf(known).some((slug) => there.has(slug)))
    .map(({ id, names }) => names[0] ?? id)
}

const knownPlans = (plans: Tables['plans']): readonly Known[] => {
  const names = new Map<string, Set<string>>()
  for (const { establishment_slug: slug, establishment, title } of plans) {
    const own = names.get(slug) ?? new Set()
    names.set(slug, own.add(establishment ?? title ?? slug))
  }
  return [...names].map(([id, own]) => ({ id, names: [...own] }))
}

const knownThemes = (themes: Tables['themes']): readonly Known[] =>
  themes
    .filter(({ status }) => status === 'active')
    .map(({ theme_id: id, label }) => ({ id, names: [label] }))

/** The ids that values mean; a value that is no name as a whole may be several with commas between. */
function lookUp(field: string, values: readonly string[], known: readonly Known[]): readonly string[] {
  const find = (wanted: string): readonly string[] => {
    const name = wanted.trim().toLowerCase()
    const texts = ({ id, names }: Known): readonly string[] => [id, ...names.map((own) => own.toLowerCase())]
    const exact = known.filter((one) => texts(one).includes(name))
    const found =
      exact.length > 0
        ? exact
        : known.filter((one) => texts(one).some((text) => name !== '' && text.includes(name)))
    return found.map(({ id }) => id)
  }
  const ids = values.flatMap((value) => {
    const whole = find(value)
    if (whole.length > 0) return whole
    return value.split(',').flatMap((part) => {
      const found = find(part)
      if (found.length > 0) return found
      const all = known.map(({ id }) => id).sort(compareCodeUnits)
      throw scopeUnknown(
        field,
        part.trim(),
        nearestTexts(part.trim().toLowerCase(), all, NEAREST, part.length / 2),
        all,
      )
    })
  })
  return [...new Set(ids)].sort(compareCodeUnits)
}

/** The establishments of the plans that are in these regions. */
function inRegions(
  values: readonly string[],
  plans: Tables['plans'],
  regions: RegionList | undefined,
): { readonly slugs: readonly string[]; readonly names: readonly string[] } {
  if (regions === undefined) throw regionsMissing(values.join(','))
  const names = lookUp(
    'region',
    values,
    [...new Set(regions.entries.map(({ region }) => region))].map((id) => ({ id, names: [id] })),
  )
  const there = new Set(
    regions.entries
      .filter(({ region }) => names.includes(region))
      .map(({ establishment }) => establishmentSlug(establishment)),
  )
  const slugs = knownPlans(plans)
    .filter((known) => slugsOf(known).some((slug) => there.has(slug)))
    .map(({ id }) => id)
  return { slugs: slugs.sort(compareCodeUnits), names }
}

/** By its identity, and by each name that its plans print. */
const slugsOf = ({ id, names }: Known): readonly string[] => [id, ...names.map(establishmentSlug)]

const yearsOf = (value: string): readonly YearSpan[] =>
  value.split(',').map((part) => {
    const span = parseYearSpan(part)
    if (span === undefined) throw scopeYearUnread(part.trim(), YEARS_EXPECTED)
    return span
  })
