import type { Row, Tables } from '../../tables/schema.ts'
import { FLAGGED } from '../../themes/measure-quality.ts'
import { labelDiversity } from '../../themes/label-diversity.ts'
import { groupBy } from '../../util/group-by.ts'

type QualityRow = Row<'theme_quality'>

/**
 * The figures about themes and clusters for a part of the concerns: those that count concerns or labels are counted anew,
 * those about clusters that are gone are left out. What is measured on texts of all concerns stays.
 *
 * @param part the tables of the part, for what they hold of themes and clusters
 */
export function recountQuality(
  rows: readonly QualityRow[],
  part: Pick<Tables, 'concern_themes' | 'clusters'>,
): readonly QualityRow[] {
  const byTheme = groupBy(part.concern_themes, (row) => row.theme_id)
  const membersOf = (theme: string | null): readonly Row<'concern_themes'>[] => byTheme.get(theme ?? '') ?? []
  const labels = part.clusters.map(({ label }) => label)
  const clusters = new Set(part.clusters.map((row) => row.cluster_id))
  return rows.flatMap((row): readonly QualityRow[] => {
    switch (row.measure) {
      case 'member_overlap': {
        const [a, b] = [row.subject, row.other].map(
          (theme) => new Set(membersOf(theme).map((member) => member.concern_id)),
        ) as [Set<string>, Set<string>]
        const both = [...a].filter((id) => b.has(id)).length
        const any = a.size + b.size - both
        const value = any === 0 ? 0 : both / any
        return [{ ...row, value, is_flagged: value >= FLAGGED.overlap && both >= FLAGGED.shared }]
      }
      case 'concerns': {
        const value = membersOf(row.subject).filter(({ rank }) => rank === 1).length
        return [{ ...row, value, is_flagged: value < FLAGGED.concerns }]
      }
      case 'coherence':
        return clusters.has(row.subject ?? '') ? [row] : []
      case 'label_diversity': {
        const value = labelDiversity(labels)
        return labels.length === 0 ? [] : [{ ...row, value, is_flagged: value < FLAGGED.diversity }]
      }
      case 'variance_explained':
        return labels.length === 0 ? [] : [row]
      default:
        return [row]
    }
  })
}
