/** One of several parts of a piece of work, so that threads can share it. */
export interface Portion {
  /** From 0. */
  readonly number: number
  readonly of: number
}

export const portionsOf = (of: number): readonly Portion[] =>
  Array.from({ length: of }, (_, number) => ({ number, of }))

/** The items that are dealt to a portion, one after the other as cards are; all of them where there are no portions. */
export const dealtTo = <T>(portion: Portion | undefined, items: readonly T[]): readonly T[] =>
  portion === undefined ? items : items.filter((_, i) => i % portion.of === portion.number)

/** The run of items that is a portion's: together the portions are all of them in their order. */
export const runOf = <T>({ number, of }: Portion, items: readonly T[]): readonly T[] =>
  items.slice(Math.floor((number * items.length) / of), Math.floor(((number + 1) * items.length) / of))
