/** How much of something a report has, of how much there is. */
export interface Part {
  readonly kept: number
  readonly all: number
}

/** What a report is limited to, and what it leaves out. */
export interface ScopeStatement {
  /** Names as printed, labels and spans of years; all of these limits are met. */
  readonly limits: readonly {
    readonly field: 'establishment' | 'theme' | 'year'
    readonly names: readonly string[]
    /** By which an establishment came in, where it was not named itself. */
    readonly regions?: readonly string[]
  }[]
  readonly plans: Part
  readonly establishments: Part
  readonly concerns: Part
  readonly actions: Part
  /** The plans that are left out whole: `HMP Rochester, August 2024`, in the order of the plans. */
  readonly plansLeftOut: readonly string[]
}
