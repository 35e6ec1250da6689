/** A file as it was published. */
export interface PublishedFile {
  readonly bytes: number
  readonly sha256: string
}

/** The rows of a table, whatever file they stand in. */
export interface TableSum {
  readonly rows: number
  /** Over the rows as they are stored, whatever their order. */
  readonly sha256: string
}

export interface InputPlan {
  readonly planId: string
  /** Name of the file, without folders. */
  readonly file: string
  readonly sha256: string
}

/** A setting as `runs.settings` has it. */
export type Setting = string | number | boolean | null

/** A hash of everything that results and report depend on, each on its own; `null` where a run goes without it. */
export interface RunIngredients {
  readonly inputs: {
    /** Over the plans, whatever their names and order. */
    readonly corpusSha256: string
    /** Of the files of corrections beside plans. */
    readonly corrections: readonly string[]
    /** By id. */
    readonly plans: readonly InputPlan[]
  }
  readonly embedder: {
    readonly name: string
    /** Of the embedder as fitted to the plans; for a pulled model, of its files. */
    readonly fingerprint: string | null
    readonly views: Setting
  }
  readonly codebook: { readonly themes: Setting; readonly edits: Setting }
  readonly evidence: { readonly weights: Setting; readonly guards: Setting; readonly answers: Setting }
  readonly wordLists: {
    readonly glossary: Setting
    readonly synonyms: Setting
    readonly actionTypes: Setting
    readonly owners: Setting
    readonly establishments: Setting
  }
  /** `seed`, and all others by name. */
  readonly settings: Readonly<Record<string, Setting>>
}

/** What `run.json` says: what a report and its tables were made of and by, and which files belong to them. */
export interface RunFile extends RunIngredients {
  readonly runId: string
  /** That of the table `runs`: over all ingredients and the version. */
  readonly fingerprint: string
  readonly code: {
    readonly version: string
    /** Over the program's code: tells builds of one version apart. */
    readonly sha256: string
  }
  /** What was asked of the report: settings, limits, masked names, each as a text or a hash; empty where nothing was. */
  readonly report: Readonly<Record<string, Setting>>
  /** Version of DuckDB: other versions write other Parquet files. */
  readonly duckdb: string
  /** By name. */
  readonly tables: Readonly<Record<string, TableSum>>
  /** By path within the report's folder, with `/` between folders; the database and this file itself are not among them. */
  readonly files: Readonly<Record<string, PublishedFile>>
}
