import type { View } from '../vectors/embedder.ts'
import type { RowSource } from '../vectors/row-source.ts'

/** The passages as each view sees them; row i of every source belongs to passages[i]. */
export type PassageViews = Readonly<Record<View['name'], RowSource>>
