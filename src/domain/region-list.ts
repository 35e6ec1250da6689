/** In which region each establishment is. */
export interface RegionList {
  /** As messages name it. */
  readonly file: string
  readonly entries: readonly RegionEntry[]
}

export interface RegionEntry {
  /** A slug, or a name as plans print it. */
  readonly establishment: string
  readonly region: string
  readonly line: number
}
