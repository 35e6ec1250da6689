import type { CodebookEdit } from '../domain/codebook-edit.ts'
import type { ConcernId } from '../domain/ids.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'

export type LinkKind = 'must_link' | 'cannot_link'

/**
 * The pairs that links of one kind stand for, each once and in code-unit order. Together is handed on from pair to pair,
 * so a chain is enough; apart is not, so every pair counts.
 */
export function linkPairs(
  links: readonly (CodebookEdit & { readonly operation: LinkKind })[],
  kind: LinkKind,
): readonly (readonly [ConcernId, ConcernId])[] {
  const pairs = links
    .filter(({ operation }) => operation === kind)
    .flatMap(({ concerns }) =>
      concerns.flatMap((a, i) =>
        (kind === 'must_link' ? concerns.slice(i + 1, i + 2) : concerns.slice(i + 1)).map((b) =>
          compareCodeUnits(a, b) <= 0 ? ([a, b] as const) : ([b, a] as const),
        ),
      ),
    )
  const once = new Map(pairs.map((pair) => [pair.join(' '), pair]))
  return [...once.values()].sort(([a, b], [c, d]) => compareCodeUnits(a, c) || compareCodeUnits(b, d))
}
