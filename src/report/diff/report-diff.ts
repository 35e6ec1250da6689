import type { ThemesDiff } from '../diff-themes.ts'

/** A run, as a comparison names it. */
export interface ComparedRun {
  readonly runId: string
  readonly fingerprint: string
  readonly version: string
  readonly plans: number
  readonly establishments: number
  readonly concerns: number
  /** Pairs of concerns of one establishment that are linked. */
  readonly recurring: number
  readonly related: number
  /** Failures that several prisons share. */
  readonly failures: number
}

/** What became of a plan from one run to another. */
export interface ChangedPlan {
  /** changed: other bytes; read otherwise: the same bytes, but not all that was read; renamed: the file or the id only. */
  readonly change: 'added' | 'gone' | 'changed' | 'read otherwise' | 'renamed'
  /** As the later run has it; of a plan that is gone, as the earlier one had it. */
  readonly planId: string
  readonly file: string
  /** Where they were others. */
  readonly planIdBefore?: string
  readonly fileBefore?: string
  /** Ids of concerns that read otherwise, themselves or their actions; of the later run, those that are gone of the earlier one. */
  readonly concerns: {
    readonly changed: readonly string[]
    readonly added: readonly string[]
    readonly gone: readonly string[]
  }
}

/** Something besides plans that a run depends on and that is not as it was. */
export interface ChangedIngredient {
  /** `program`, `embedder`, `codebook`, `edits`, `weights`, `answers`, `seed`…; of a setting its own name. */
  readonly name: string
  /** For people. */
  readonly label: string
  /** A version, name, number or hash; left out where a run went without. */
  readonly before?: string
  readonly after?: string
}

/** An edit of the codebook that holds in one of two runs only. */
export interface ChangedEdit {
  readonly id: number
  readonly change: 'now in force' | 'no longer in force'
  readonly detail: string
  readonly reason: string
  /** Of an edit that the later run has and did not apply. */
  readonly whyNot?: string
}

/** A pair of concerns that reviewers decided otherwise. */
export interface ChangedAnswer {
  readonly concerns: readonly [string, string]
  readonly kind: 'recurrence' | 'shared issue'
  /** The verdict and whose it is, `recurring (reviewer)`; left out where the pair is not listed. */
  readonly before?: string
  readonly after?: string
}

/** Something by which evidence is weighed otherwise. */
export interface ChangedWeight {
  /** A comparison, whose weight in bits is what a value of 1 adds; a prior, in bits; a threshold, as a probability. */
  readonly kind: 'comparison' | 'prior' | 'threshold'
  readonly name: string
  /** Left out where a run does not know it. */
  readonly before?: number
  readonly after?: number
}

export interface PairState {
  readonly verdict: string
  /** 0 to 1. */
  readonly probability: number
  readonly decidedBy: string
}

/** An earlier and a later concern of one establishment that are linked in another way, or no more. */
export interface ChangedPair {
  readonly change: 'now' | 'no longer' | 'otherwise'
  readonly establishment: string
  readonly earlier: string
  readonly later: string
  /** Of the later concern. */
  readonly text: string
  /** Left out where the pair was not among the likeliest, or not compared. */
  readonly before?: PairState
  readonly after?: PairState
  readonly reason: string
}

export interface ChangedOutcome {
  readonly concernId: string
  readonly text: string
  readonly before: string
  readonly after: string
  readonly reason: string
}

/** A failure that several prisons share, followed by its concerns. */
export interface ChangedFailure {
  readonly change: 'appeared' | 'went' | 'grew' | 'shrank' | 'changed' | 'renamed'
  readonly label: string
  readonly labelBefore?: string
  readonly idBefore?: string
  readonly idAfter?: string
  readonly prisonsBefore: number
  readonly prisonsAfter: number
  /** Ids of concerns that it has now, or had. */
  readonly added: readonly string[]
  readonly gone: readonly string[]
  /** Of one that went: the label of the failure that took most of its concerns; of one that appeared: that they come from. */
  readonly kin?: string
  readonly reason: string
}

export interface ChangedPromise {
  readonly actionId: string
  readonly before: string
  readonly after: string
  readonly reason: string
}

/** A theme that is the primary one of other concerns. */
export interface ChangedThemeCount {
  readonly themeId: string
  readonly label: string
  readonly prisonsBefore: number
  readonly prisonsAfter: number
  readonly concernsBefore: number
  readonly concernsAfter: number
  /** Concerns that came with plans or went with them, and that were given to the theme or taken from it. */
  readonly came: number
  readonly left: number
  readonly given: number
  readonly taken: number
}

/** A number of the report's sentences. */
export interface ChangedFigure {
  readonly name: string
  /** `''` for the one answer of all. */
  readonly key: string
  readonly description: string
  /** Left out where a run has no such number. */
  readonly before?: number
  readonly after?: number
}

/** Why two reports differ, and in what. Everything by id, in code-unit order, but what is said to be otherwise. */
export interface ReportDiff {
  readonly before: ComparedRun
  readonly after: ComparedRun
  readonly causes: {
    readonly plans: readonly ChangedPlan[]
    readonly ingredients: readonly ChangedIngredient[]
    readonly edits: readonly ChangedEdit[]
    readonly answers: readonly ChangedAnswer[]
    readonly weights: readonly ChangedWeight[]
  }
  readonly moved: {
    readonly pairs: readonly ChangedPair[]
    /** Pairs that kept a verdict other than none: how many, how many of them at another probability, by how much at most. */
    readonly kept: { readonly pairs: number; readonly moved: number; readonly most: number }
    readonly outcomes: readonly ChangedOutcome[]
    readonly failures: readonly ChangedFailure[]
    readonly promises: readonly ChangedPromise[]
    readonly themes: readonly ChangedThemeCount[]
    /** Themes themselves, and the primary themes of concerns that both runs have. */
    readonly codebook: ThemesDiff
    /** Left out where one of the runs has no table of figures. */
    readonly figures?: readonly ChangedFigure[]
  }
}
