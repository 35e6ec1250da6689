/** One establishment of the editable list (models/establishments.yaml). */
export interface EstablishmentEntry {
  /** Its identity in ids and comparisons, `humber`. */
  readonly slug: string
  /** Names that mean it in any plan: former names, merged sites, other spellings. */
  readonly names: readonly string[]
  /** Why the names are one: a merger, a renaming; for the reader of the list. */
  readonly note?: string
}
