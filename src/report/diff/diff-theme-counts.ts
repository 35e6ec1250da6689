import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { ChangedThemeCount } from './report-diff.ts'

type ThemeTables = Pick<Tables, 'plans' | 'concerns' | 'themes' | 'concern_themes'>

/** Themes that are the primary one of other concerns: those whose number of prisons moved most first. */
export function diffThemeCounts(before: ThemeTables, after: ThemeTables): readonly ChangedThemeCount[] {
  const [old, now] = [primariesOf(before), primariesOf(after)]
  const [heldBefore, heldAfter] = [concernsOf(before), concernsOf(after)]
  const labels = new Map([...before.themes, ...after.themes].map((row) => [row.theme_id, row.label]))
  const none: Primaries = { concerns: new Set(), prisons: new Set() }
  return [...labels]
    .flatMap(([themeId, label]): ChangedThemeCount[] => {
      const [was, is] = [old.get(themeId) ?? none, now.get(themeId) ?? none]
      const added = [...is.concerns].filter((id) => !was.concerns.has(id))
      const gone = [...was.concerns].filter((id) => !is.concerns.has(id))
      if (added.length + gone.length === 0) return []
      const given = added.filter((id) => heldBefore.has(id)).length
      const taken = gone.filter((id) => heldAfter.has(id)).length
      return [
        {
          themeId,
          label,
          prisonsBefore: was.prisons.size,
          prisonsAfter: is.prisons.size,
          concernsBefore: was.concerns.size,
          concernsAfter: is.concerns.size,
          came: added.length - given,
          left: gone.length - taken,
          given,
          taken,
        },
      ]
    })
    .toSorted(
      (a, b) =>
        Math.abs(b.prisonsAfter - b.prisonsBefore) - Math.abs(a.prisonsAfter - a.prisonsBefore) ||
        compareCodeUnits(a.themeId, b.themeId),
    )
}

interface Primaries {
  readonly concerns: ReadonlySet<string>
  /** Slugs; thematic plans belong to no prison. */
  readonly prisons: ReadonlySet<string>
}

const concernsOf = ({ concerns }: ThemeTables): ReadonlySet<string> =>
  new Set(concerns.map((row) => row.concern_id))

function primariesOf({ plans, concerns, concern_themes: rows }: ThemeTables): ReadonlyMap<string, Primaries> {
  const planOf = new Map(plans.map((plan) => [plan.plan_id, plan]))
  const prisonOf = new Map(
    concerns.flatMap((row) => {
      const plan = planOf.get(row.plan_id)
      const isPrison = plan !== undefined && plan.establishment !== null
      return isPrison ? [[row.concern_id, plan.establishment_slug] as const] : []
    }),
  )
  const found = new Map<string, { concerns: Set<string>; prisons: Set<string> }>()
  for (const { theme_id: id, concern_id: concern } of rows.filter(({ rank }) => rank === 1)) {
    const theme = found.get(id) ?? { concerns: new Set(), prisons: new Set() }
    found.set(id, theme)
    theme.concerns.add(concern)
    const prison = prisonOf.get(concern)
    if (prison !== undefined) theme.prisons.add(prison)
  }
  return found
}
