/** What columns of a pair of rows begin with: the one side or the other; nothing for a row by itself. */
export type Side = '' | 'earlier_' | 'later_'

/** The cells with the side's prefix before each id. */
export const prefixed = <P extends Side, C extends Readonly<Record<string, unknown>>>(
  side: P,
  cells: C,
): { readonly [K in keyof C & string as `${P}${K}`]: C[K] } =>
  // Every id gets the prefix that its type says.
  Object.fromEntries(Object.entries(cells).map(([id, cell]) => [`${side}${id}`, cell])) as never

/** `Earlier number`, `Later number`, `Number`: a label for the side that a column is of. */
export function sidedLabel(side: Side, label: string): string {
  if (side === '') return label
  return `${side === 'earlier_' ? 'Earlier' : 'Later'} ${label.charAt(0).toLowerCase()}${label.slice(1)}`
}
