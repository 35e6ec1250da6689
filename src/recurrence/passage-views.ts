import type { View } from '../vectors/embedder.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'

/** The passages as each view sees them; row i of every matrix belongs to passages[i]. */
export type PassageViews = Readonly<Record<View['name'], SparseMatrix>>
