/** The least and the largest of many values; `Math.min` takes only as many as fit on the stack. [Infinity, -Infinity] of none. */
export function extent(values: readonly number[]): readonly [least: number, largest: number] {
  let [least, largest] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > largest) largest = value
  }
  return [least, largest]
}
