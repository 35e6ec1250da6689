/** A division of points into groups 0 … k−1, none of them empty, numbered by their first point. */
export interface Partition {
  /** The group of each point. */
  readonly groups: readonly number[]
  readonly k: number
  /** Sum of squared distances to the centres; smaller is tighter. */
  readonly inertia: number
}

/** At least one start. */
export type Seeds = readonly [number, ...number[]]
