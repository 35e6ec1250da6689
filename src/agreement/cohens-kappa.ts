/**
 * Cohen's kappa: agreement of two coders beyond what their own shares of themes would give by chance.
 *
 * @param pairs what the two coders said of each unit that both coded
 * @returns −1 to 1; nothing without units, or when both used one and the same theme throughout
 * @see Cohen 1960, A coefficient of agreement for nominal scales
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  const n = pairs.length
  const firsts = new Map<string, number>()
  const seconds = new Map<string, number>()
  let agreed = 0
  for (const [a, b] of pairs) {
    if (a === b) agreed++
    firsts.set(a, (firsts.get(a) ?? 0) + 1)
    seconds.set(b, (seconds.get(b) ?? 0) + 1)
  }
  let byChance = 0
  for (const [theme, count] of firsts) byChance += count * (seconds.get(theme) ?? 0)
  // Multiplied through by n², so that only whole numbers are added up.
  const most = n * n - byChance
  return most === 0 ? undefined : (n * agreed - byChance) / most
}
