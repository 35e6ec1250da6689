/** A file of the corpus: where it is, and what notices and tables call it. */
export interface CorpusFile {
  readonly path: string
  readonly name: string
}

/** What a plan's file name is followed by in the name of the corrections beside it. */
export const CORRECTIONS_ENDING = '.corrections.yaml'
