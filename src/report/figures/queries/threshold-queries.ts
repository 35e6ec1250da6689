import type { NamedQuery } from '../../../tables/named-query.ts'
import { queryOfAll } from '../query-of.ts'

const KINDS = ['recurrence', 'shared issue'] as const
type Kind = (typeof KINDS)[number]

/** A condition: the pair recurs where the line is drawn at one end of its band; what a reviewer decided stands. */
export const recursFromSql = (end: 'low' | 'high', kind: Kind): string =>
  `CASE WHEN decided_by = 'reviewer' THEN verdict = 'recurring' ELSE probability >= (SELECT max(${end}) FROM thresholds WHERE pair_kind = '${kind}' AND verdict = 'recurring') END`

/** Where the line between recurring and not is drawn, and the ends of its band. */
export const thresholdQueries: readonly NamedQuery[] = KINDS.flatMap((kind) => {
  const name = `${kind.replace(' ', '_')}_line`
  const from = `thresholds WHERE pair_kind = '${kind}' AND verdict = 'recurring' HAVING count(*) > 0`
  const what = `Probability from which a pair of the kind "${kind}" is called recurring`
  return [
    queryOfAll(name, `${what}.`, 'max(probability)', from),
    queryOfAll(`${name}_low`, `${what}: the low end of the band.`, 'max(low)', from),
    queryOfAll(`${name}_high`, `${what}: the high end of the band.`, 'max(high)', from),
  ]
})
