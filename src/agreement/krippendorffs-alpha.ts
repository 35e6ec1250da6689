/**
 * Krippendorff's alpha for nominal data: any number of coders, missing values allowed.
 *
 * @param units the values that each unit was given, in any order; units with fewer than two do not count
 * @returns at most 1; 0 is chance, below it disagreement by system; nothing when no unit counts, or all values are equal
 * @see Krippendorff 2004, Content Analysis, 2nd ed., chapter 11; worked examples in Krippendorff 2011, Computing
 * Krippendorff's Alpha-Reliability
 */
export function krippendorffsAlpha(units: readonly (readonly string[])[]): number | undefined {
  const totals = new Map<string, number>()
  let n = 0
  let agreed = 0
  for (const values of units) {
    if (values.length < 2) continue
    n += values.length
    let same = 0
    for (const [i, value] of values.entries()) {
      totals.set(value, (totals.get(value) ?? 0) + 1)
      for (let j = 0; j < values.length; j++) if (i !== j && values[j] === value) same++
    }
    agreed += same / (values.length - 1)
  }
  let byChance = 0
  for (const count of totals.values()) byChance += count * (count - 1)
  const most = n * (n - 1) - byChance
  return most === 0 ? undefined : ((n - 1) * agreed - byChance) / most
}
