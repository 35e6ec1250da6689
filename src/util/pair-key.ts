import { compareCodeUnits } from './compare-code-units.ts'

/** The two in code-unit order. */
export const sortedPair = <Id extends string>(a: Id, b: Id): readonly [Id, Id] =>
  compareCodeUnits(a, b) <= 0 ? [a, b] : [b, a]

/** One text for a pair of ids, whichever comes first; ids hold no spaces. */
export const pairKey = (a: string, b: string): string => sortedPair(a, b).join(' ')
