import { passagesOf, type Passage } from '../../src/domain/passage.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { byKind } from '../../src/recurrence/evidence.ts'
import type { EvidenceModel } from '../../src/recurrence/evidence-model.ts'
import type { MatchInput } from '../../src/recurrence/match-input.ts'
import { concernRowsOf } from '../../src/util/concern-rows.ts'
import { fitLexicalView } from '../../src/vectors/lexical-view.ts'
import type { Matrix } from '../../src/vectors/matrix.ts'
import { rowSource } from '../../src/vectors/row-source.ts'
import type { SparseMatrix } from '../../src/vectors/sparse.ts'

/** Plain weights: likeness of the words alone decides. */
export const wordsModel: EvidenceModel = {
  fitted: 'by hand, for tests',
  priors: { recurrence: -4.5, sharedIssue: -6 },
  comparisons: byKind((kind) => ({ weight: kind === 'lexical' ? 18 : 0, levels: [0.1, 0.2, 0.4] })),
  thresholds: { recurrence: { recurring: 0.6, related: 0.3 }, sharedIssue: { recurring: 0.6, related: 0.3 } },
}

/** With the texts of the passages. */
type WrittenInput = Omit<MatchInput, 'passages'> & { readonly passages: readonly Passage[] }

/** What matching needs of some plans, with the lexical view in place of all three and of the embedder, and no themes. */
export function inputOf(plans: readonly Plan[], model = wordsModel): WrittenInput {
  const passages = passagesOf(plans)
  const corpus = passages.map(({ text }) => text)
  const rows = fitLexicalView(corpus).embed(corpus)
  const lexical = rowSource(rows)
  const concernIds = concernRowsOf(passages).map(({ id }) => id)
  return {
    plans,
    passages,
    vectors: { lexical, lsa: lexical, concepts: lexical },
    embedded: dense(rows),
    themes: {
      concernIds,
      posteriors: { rows: concernIds.length, dims: 1, data: new Float32Array(concernIds.length).fill(1) },
    },
    guards: { scopes: [], stockPhrases: [] },
    model,
  }
}

function dense(matrix: SparseMatrix): Matrix {
  const data = new Float32Array(matrix.rows * matrix.dims)
  for (let i = 0; i < matrix.rows; i++) {
    for (let p = matrix.starts[i]!; p < matrix.starts[i + 1]!; p++)
      data[i * matrix.dims + matrix.columns[p]!] = matrix.values[p]!
  }
  return { rows: matrix.rows, dims: matrix.dims, data }
}
