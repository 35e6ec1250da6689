import { compareCodeUnits } from '../util/compare-code-units.ts'
import { bootstrapInterval, type BootstrapOptions, type Interval } from './bootstrap-interval.ts'
import type { Coding, UnitCode } from './coding.ts'
import { cohensKappa } from './cohens-kappa.ts'
import { countConfusions, type Confusion } from './count-confusions.ts'
import { krippendorffsAlpha } from './krippendorffs-alpha.ts'

/** A coefficient with its 95 % interval; either may be undefined, see the coefficient. */
export interface Estimate {
  readonly value: number | undefined
  readonly interval: Interval | undefined
}

/** Two coders, over the concerns that both coded. */
export interface PairAgreement {
  readonly coders: readonly [string, string]
  readonly concerns: number
  /** Share of concerns with the same theme, 0 to 1. */
  readonly agreement: Estimate
  /** Share where the theme of at least one is among all themes of the other, 0 to 1. */
  readonly agreementWithSeconds: Estimate
  readonly kappa: Estimate
  readonly alpha: Estimate
  /** Themes in the order of `coders`. */
  readonly confusions: readonly Confusion[]
}

/** Several coders, over the concerns that at least two of them coded. */
export interface GroupAgreement {
  readonly coders: readonly string[]
  readonly concerns: number
  readonly alpha: Estimate
}

/**
 * Agreement of two coders. Units are taken in the order of their ids, so that it does not depend on that of the
 * codings, nor, but for the names and the order within confusions, on which coder comes first.
 */
export function measurePair(a: Coding, b: Coding, options: BootstrapOptions): PairAgreement {
  const units = sortedIds(a.codes.keys()).flatMap((id) => {
    const [first, second] = [a.codes.get(id), b.codes.get(id)]
    return first && second ? [[first, second] as const] : []
  })
  const pairs = units.map(([first, second]) => [first.theme, second.theme] as const)
  return {
    coders: [a.coder, b.coder],
    concerns: units.length,
    agreement: estimate(pairs, (sample) => share(sample, ([first, second]) => first === second), options),
    agreementWithSeconds: estimate(units, (sample) => share(sample, overlaps), options),
    kappa: estimate(pairs, cohensKappa, options),
    alpha: estimate(pairs, krippendorffsAlpha, options),
    confusions: countConfusions(pairs),
  }
}

/** Agreement of any number of coders; the same whatever their order. */
export function measureGroup(codings: readonly Coding[], options: BootstrapOptions): GroupAgreement {
  const units = sortedIds(new Set(codings.flatMap(({ codes }) => [...codes.keys()])))
    .map((id) => codings.flatMap(({ codes }) => codes.get(id)?.theme ?? []))
    .filter(({ length }) => length >= 2)
  return {
    coders: codings.map(({ coder }) => coder).sort(compareCodeUnits),
    concerns: units.length,
    alpha: estimate(units, krippendorffsAlpha, options),
  }
}

function estimate<T>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number | undefined,
  options: BootstrapOptions,
): Estimate {
  return { value: statistic(units), interval: bootstrapInterval(units, statistic, options) }
}

const sortedIds = (ids: Iterable<string>): readonly string[] => [...ids].sort(compareCodeUnits)

const share = <T>(units: readonly T[], holds: (unit: T) => boolean): number | undefined =>
  units.length === 0 ? undefined : units.filter(holds).length / units.length

const overlaps = ([a, b]: readonly [UnitCode, UnitCode]): boolean =>
  a.theme === b.theme || b.also.includes(a.theme) || a.also.includes(b.theme)
