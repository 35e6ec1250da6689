import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'

/** A concern with its primary theme and the group that texts alone put it into. */
export interface Placed {
  readonly concernId: string
  readonly theme: string
  readonly cluster: string
}

/** Concerns that stand together by one way of sorting and apart by the other. */
export interface Divided {
  readonly id: string
  readonly name: string
  /** The largest part first; in it the concerns in reading order. */
  readonly parts: readonly (readonly [name: string, members: readonly Placed[]])[]
  readonly size: number
}

/** A concern in a group of which more than half have one theme, and not its own. */
export interface Stranger extends Placed {
  readonly most: string
}

/** What one way of sorting puts together and no part of the other has more than half of; the largest come first. */
export function dividedParts(
  placed: readonly Placed[],
  by: 'theme' | 'cluster',
  other: 'theme' | 'cluster',
  names: ReadonlyMap<string, string>,
  otherNames: ReadonlyMap<string, string>,
): readonly Divided[] {
  return [...groupBy(placed, (one) => one[by])]
    .map(([id, members]): Divided => {
      const parts = [...groupBy(members, (one) => one[other])]
        .sort(([a, own], [b, others]) => others.length - own.length || compareCodeUnits(a, b))
        .map(([part, own]) => [otherNames.get(part) ?? part, own] as const)
      return { id, name: names.get(id) ?? id, parts, size: members.length }
    })
    .filter(({ parts, size }) => size > 1 && 2 * (parts[0]?.[1].length ?? 0) <= size)
    .sort((a, b) => b.size - a.size || compareCodeUnits(a.name, b.name) || compareCodeUnits(a.id, b.id))
}

/** Concerns in a group of texts most of which have one theme, and not theirs; in reading order. */
export function strangersOf(placed: readonly Placed[]): readonly Stranger[] {
  const majorityOf = new Map(
    [...groupBy(placed, ({ cluster }) => cluster)].flatMap(([cluster, members]) =>
      [...groupBy(members, ({ theme }) => theme)]
        .filter(([, own]) => 2 * own.length > members.length)
        .map(([theme]) => [cluster, theme] as const),
    ),
  )
  return placed.flatMap((one): Stranger[] => {
    const most = majorityOf.get(one.cluster)
    return most === undefined || most === one.theme ? [] : [{ ...one, most }]
  })
}
