import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { Inline } from '../document/inline.ts'
import { data } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'

/** The kinds of the table action_owners, for readers; none is an action that nobody answers for. */
const NAMES: Readonly<Record<string, string>> = {
  governor: 'the governor and their staff',
  hmpps: 'HMPPS and the Ministry of Justice',
  health: 'health care',
  education: 'education',
  estates: 'estates and facilities',
  other: 'others',
  none: 'nobody named',
}

/** The keys of the queries by kind of owner, those of the most actions first. */
export function ownerKinds({ index, figures }: ReportContext): readonly string[] {
  const kinds = new Set(index.tables.action_owners.map(({ owner_kind: kind }) => kind))
  return [...kinds, 'none']
    .filter((kind) => figures.value('owner_actions', kind) > 0)
    .sort(
      (a, b) =>
        figures.value('owner_actions', b) - figures.value('owner_actions', a) || compareCodeUnits(a, b),
    )
}

export const ownerName = (kind: string): Inline => NAMES[kind] ?? data(kind)
