/** Groups things that links join, directly or over others; things in order of their first link. */
export function connectedGroups<Thing>(
  links: readonly (readonly [Thing, Thing])[],
): readonly (readonly Thing[])[] {
  const neighbours = new Map<Thing, Thing[]>()
  const join = (a: Thing, b: Thing): void => {
    const known = neighbours.get(a)
    if (known === undefined) neighbours.set(a, [b])
    else known.push(b)
  }
  for (const [a, b] of links) {
    join(a, b)
    join(b, a)
  }
  const seen = new Set<Thing>()
  const groups: Thing[][] = []
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue
    seen.add(start)
    const group = [start]
    // The group grows while it is walked: each member brings in its neighbours.
    for (const member of group) {
      for (const next of neighbours.get(member) ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        group.push(next)
      }
    }
    groups.push(group)
  }
  return groups
}
