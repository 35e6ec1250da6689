import { actionId, concernId, planId } from '../../src/domain/ids.ts'
import type { Passage } from '../../src/domain/passage.ts'
import type { View } from '../../src/vectors/embedder.ts'
import { fitLexicalView } from '../../src/vectors/lexical-view.ts'
import { rowSource } from '../../src/vectors/row-source.ts'
import type { Matrix } from '../../src/vectors/matrix.ts'

/** The passages of one plan: each concern's text, followed by its actions' texts. */
export function makePassages(
  slug: string,
  texts: readonly (readonly [concern: string, ...actions: string[]])[],
): readonly Passage[] {
  return texts.flatMap(([text, ...actions], i): Passage[] => {
    const id = concernId(planId(`${slug}-2024`), String(i + 1))
    return [
      { id, kind: 'concern', concernId: id, text },
      ...actions.map((action, j): Passage => ({
        id: actionId(id, j + 1),
        kind: 'action',
        concernId: id,
        text: action,
      })),
    ]
  })
}

/** The lexical view of some passages as each view, and as the embedder's matrix. */
export function viewPassages(passages: readonly Passage[], alsoKnown: readonly string[] = []) {
  const texts = passages.map(({ text }) => text)
  const view: View = fitLexicalView([...texts, ...alsoKnown])
  const rows = view.embed(texts)
  const embedded: Matrix = { rows: rows.rows, dims: rows.dims, data: new Float32Array(rows.rows * rows.dims) }
  for (let i = 0; i < rows.rows; i++) {
    for (let p = rows.starts[i]!; p < rows.starts[i + 1]!; p++)
      embedded.data[i * rows.dims + rows.columns[p]!] = rows.values[p]!
  }
  const source = rowSource(rows)
  return { views: [view], vectors: { lexical: source, lsa: source, concepts: source }, embedded }
}
