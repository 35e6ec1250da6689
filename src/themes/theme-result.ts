import type { ConcernId } from '../domain/ids.ts'
import type { Theme, ThemeAssignment } from '../domain/theme.ts'
import type { Matrix } from '../vectors/matrix.ts'

/** What each concern is about: the chosen themes, and the whole posterior for those who compare concerns. */
export interface ThemeResult {
  /** In code-unit order; row i of `posteriors` belongs to concernIds[i]. */
  readonly concernIds: readonly ConcernId[]
  /** The themes in use, in the codebook's order. */
  readonly themes: readonly Theme[]
  /** Concerns × themes in use; each row sums to 1. */
  readonly posteriors: Matrix
  /**
   * One to three per concern, rank 1 first, by concern id; none for a concern without a word that the views know, unless an
   * analyst gave it a theme.
   */
  readonly assignments: readonly ThemeAssignment[]
}
