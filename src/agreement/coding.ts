import type { ThemeId } from '../domain/ids.ts'

/** What one coder says of one concern. */
export interface UnitCode {
  /** The theme that fits best. */
  readonly theme: ThemeId
  /** Themes that fit as well, best first. */
  readonly also: readonly ThemeId[]
}

/** One coder's themes; the coder may be a model. */
export interface Coding {
  readonly coder: string
  /** By the concern's id; a concern that the coder left open is missing. */
  readonly codes: ReadonlyMap<string, UnitCode>
}
