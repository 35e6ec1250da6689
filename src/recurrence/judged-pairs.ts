import { evidenceKinds, type Evidence, type EvidenceKind } from './evidence.ts'

/** Pairs of concerns that were compared, in numbers alone: thousands are kept, and handed to other threads, at little cost. */
export interface JudgedPairs {
  readonly count: number
  /** Two places among the concerns for each pair: of the one that was compared, and of its partner. */
  readonly places: Int32Array
  /** The values of each pair in the order of `evidenceKinds`. */
  readonly values: Float64Array
}

export interface JudgedPairsBuilder {
  add(place: number, partner: number, evidence: Evidence): void
  /** Adds a pair with what was found for one of others. */
  copy(place: number, partner: number, from: JudgedPairs, pair: number): void
  build(): JudgedPairs
}

const KINDS = evidenceKinds.length

/** @param most so many pairs at most will be added */
export function judgedPairsBuilder(most: number): JudgedPairsBuilder {
  const places = new Int32Array(2 * most)
  const values = new Float64Array(KINDS * most)
  let count = 0
  const addPlaces = (place: number, partner: number): void => {
    places[2 * count] = place
    places[2 * count + 1] = partner
    count++
  }
  return {
    add(place, partner, evidence) {
      for (let k = 0; k < KINDS; k++) values[KINDS * count + k] = evidence[evidenceKinds[k]!]
      addPlaces(place, partner)
    },
    copy(place, partner, from, pair) {
      values.set(from.values.subarray(KINDS * pair, KINDS * (pair + 1)), KINDS * count)
      addPlaces(place, partner)
    },
    build: () => ({ count, places: places.slice(0, 2 * count), values: values.slice(0, KINDS * count) }),
  }
}

/** What was found for a pair. */
export function evidenceOf({ values }: JudgedPairs, pair: number): Evidence {
  const found: Partial<Record<EvidenceKind, number>> = {}
  for (let k = 0; k < KINDS; k++) found[evidenceKinds[k]!] = values[KINDS * pair + k]!
  // One for each kind.
  return found as Evidence
}
