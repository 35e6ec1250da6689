/** One meaning of an abbreviation; `context` are words whose presence nearby tells it from the others. */
export interface Meaning {
  readonly expansion: string
  readonly context: readonly string[]
}

/** Abbreviations with their meanings, as the editable glossary (models/glossary.yaml) has them. */
export type Glossary = ReadonlyMap<string, readonly Meaning[]>
