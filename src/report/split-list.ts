/** The items of a table's cell that holds several: `a; b` → `a`, `b`. */
export function splitList(cell: string | null): readonly string[] {
  return (cell ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
