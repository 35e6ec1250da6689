/**
 * A probability or similarity from 0 to 1 with two decimals. What is not quite certain never reads `1.00` or `0.00`.
 */
export function formatFraction(value: number): string {
  const text = value.toFixed(2)
  if (text === '1.00' && value < 1) return 'over 0.99'
  if (text === '0.00' && value > 0) return 'under 0.01'
  return text
}
