import type { matchWeightColumns } from '../../tables/evidence-columns.ts'
import type { Row } from '../../tables/schema.ts'
import { sixPlaces } from '../../util/six-places.ts'
import { EVIDENCE_IN_WORDS, GUARDS_IN_WORDS } from '../describe-evidence.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { EvidenceColumn, GuardColumn } from '../evidence-scale.ts'
import type { ReportIndex } from '../report-index.ts'
import { pairsThatCameBack } from './pairs-that-came-back.ts'
import { idColumn, scoreColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { subjectOf } from './subject-of.ts'

type Comparison = EvidenceColumn | GuardColumn
/** Every comparison has its weight: the tables name the one after the other. */
type WeightColumn = keyof typeof matchWeightColumns & `${Comparison}_weight`

interface Piece {
  readonly evidence: string
  readonly meaning: string
  readonly value: number | null
  readonly level: string | null
  readonly weight: number
}

const WORDS: readonly (readonly [Comparison, string, string])[] = [
  ...Object.entries(EVIDENCE_IN_WORDS).map(
    // The record has exactly these keys.
    ([column, { name, meaning }]) => [column as EvidenceColumn, name, meaning] as const,
  ),
  ...Object.entries(GUARDS_IN_WORDS).map(
    ([column, { name, meaning }]) => [column as GuardColumn, name, meaning] as const,
  ),
]

/** What made the program say that a pair came back: the weights that add up to its probability. */
export function evidenceTable(index: ReportIndex): ReportTable {
  const levels = index.tables.evidence_levels.toSorted((a, b) => a.from_value - b.from_value)
  const levelOf = (comparison: string, value: number | null): string | null =>
    value === null
      ? null
      : (levels.findLast((row) => row.comparison === comparison && row.from_value <= value)?.level ?? null)
  return reportTableOf({
    id: 'evidence',
    title: 'Evidence for the concerns that came back',
    description:
      'Each row is one piece of evidence about one pair: first what holds before any evidence, then the weightiest.',
    columns: [
      textColumn('establishment', 'Establishment', 'name in its latest plan'),
      textColumn('earlier_number', 'Earlier number', 'number of the earlier concern as printed', 'x'),
      textColumn('later_number', 'Later number', 'number of the later concern as printed', 'x'),
      textColumn('verdict', 'Verdict', 'recurring or related'),
      textColumn('evidence', 'Evidence', 'what was compared'),
      textColumn('meaning', 'What was compared', 'in words'),
      scoreColumn('value', 'Value (0 to 1)', 'how alike the two are in this, 0 to 1', 'z'),
      textColumn('level', 'Level', 'none, slight, some or strong', 'z'),
      scoreColumn('weight', 'Match weight (bits)', 'what it adds to the odds, as a binary logarithm'),
      scoreColumn('total_weight', 'Match weight so far (bits)', 'sum of this weight and those above it'),
      scoreColumn(
        'total_probability',
        'Probability so far (0 to 1)',
        'probability by the weights up to this one, 0 to 1',
      ),
      idColumn('earlier_concern_id', 'Earlier concern id', 'row of the table concerns'),
      idColumn('later_concern_id', 'Later concern id', 'row of the table concerns'),
    ],
    rows: pairsThatCameBack(index).flatMap((pair) => {
      let total = 0
      return piecesOf(pair, levelOf).map((piece) => {
        total += piece.weight
        return {
          establishment: subjectOf(index, index.planOf(pair.later_concern_id)),
          earlier_number: index.concern(pair.earlier_concern_id).number,
          later_number: index.concern(pair.later_concern_id).number,
          verdict: pair.verdict,
          ...piece,
          total_weight: sixPlaces(total),
          total_probability: sixPlaces(1 / (1 + 2 ** -total)),
          earlier_concern_id: pair.earlier_concern_id,
          later_concern_id: pair.later_concern_id,
        }
      })
    }),
    sources: ['recurrences', 'evidence_levels', 'concerns', 'plans'],
    notes: ['match_weight', 'probability', 'verdicts'],
  })
}

function piecesOf(
  pair: Row<'recurrences'>,
  levelOf: (comparison: string, value: number | null) => string | null,
): readonly Piece[] {
  const pieces = WORDS.map(([column, evidence, meaning]): Piece => {
    const value = pair[column]
    const weight = pair[`${column}_weight` satisfies WeightColumn]
    return { evidence, meaning, value, level: levelOf(column, value), weight }
  })
  const prior: Piece = {
    evidence: 'before any evidence',
    meaning: 'how seldom a pair of concerns is the same failing',
    value: null,
    level: null,
    weight: pair.prior_weight,
  }
  // A sort that keeps equal ones in their order: that of the list above.
  return [prior, ...pieces.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))]
}
