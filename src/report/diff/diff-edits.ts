import type { Row, Tables } from '../../tables/schema.ts'
import type { ChangedEdit } from './report-diff.ts'

type EditRow = Row<'theme_edits'>

/** Edits of the codebook that hold in one of two runs only, by number; those that the earlier log had first. */
export function diffEdits(
  { theme_edits: before }: Pick<Tables, 'theme_edits'>,
  { theme_edits: after }: Pick<Tables, 'theme_edits'>,
): readonly ChangedEdit[] {
  const keyOf = ({ status: _, why_not: __, ...edit }: EditRow): string => JSON.stringify(edit)
  const inForce = (edits: readonly EditRow[]): ReadonlyMap<string, EditRow> =>
    new Map(edits.filter(({ status }) => status === 'applied').map((edit) => [keyOf(edit), edit]))
  const [old, now] = [inForce(before), inForce(after)]
  const later = new Map(after.map((edit) => [keyOf(edit), edit]))
  const one = (change: ChangedEdit['change'], { edit_id: id, detail, reason }: EditRow) => ({
    id,
    change,
    detail,
    reason,
  })
  const ended = [...old].flatMap(([key, edit]): ChangedEdit[] => {
    if (now.has(key)) return []
    const whyNot = later.get(key)?.why_not ?? undefined
    return [{ ...one('no longer in force', edit), ...(whyNot === undefined ? {} : { whyNot }) }]
  })
  const begun = [...now].flatMap(([key, edit]) => (old.has(key) ? [] : [one('now in force', edit)]))
  return [...ended, ...begun].toSorted((a, b) => a.id - b.id)
}
