/**
 * The items in an order that chance gives, each order as likely.
 * @param random numbers in [0, 1)
 * @see Durstenfeld 1964 (Fisher & Yates)
 */
export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = result[i]!
    result[i] = result[j]!
    result[j] = held
  }
  return result
}
