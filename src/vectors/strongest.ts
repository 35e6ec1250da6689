/**
 * The count-th largest of the first `length` values, by Hoare's selection in linear time; reorders `values`.
 *
 * @param count 1 ≤ count ≤ length
 */
export function strongestFrom(values: Float64Array, length: number, count: number): number {
  const wanted = length - count
  let low = 0
  let high = length - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1]!
    let i = low
    let j = high
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i > j) break
      const swapped = values[i]!
      values[i++] = values[j]!
      values[j--] = swapped
    }
    if (wanted <= j) high = j
    else if (wanted >= i) low = i
    else break
  }
  return values[wanted]!
}
