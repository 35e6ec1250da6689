/** A piece of work in portions, each of which can be done alone. */
export interface PortionedWork<Result> {
  readonly portions: number
  /** @param number of the portion, from 0 */
  portion(number: number): Result
}

/** Tells threads which portion is next: a counter in memory that they share. */
export type Turns = Int32Array<SharedArrayBuffer>

export const newTurns = (): Turns => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

/**
 * Does one portion after the other, always the next that nobody has taken, until all are taken.
 *
 * @returns what this thread did, by the number of the portion
 */
export function takeTurns<Result>(work: PortionedWork<Result>, turns: Turns): ReadonlyMap<number, Result> {
  const done = new Map<number, Result>()
  for (let next = Atomics.add(turns, 0, 1); next < work.portions; next = Atomics.add(turns, 0, 1))
    done.set(next, work.portion(next))
  return done
}
