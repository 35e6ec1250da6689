import type { Row, Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { DiffContext } from './diff-context.ts'
import { pairReason } from './pair-reason.ts'
import type { ChangedPair, PairState, ReportDiff } from './report-diff.ts'

type PairRow = Row<'recurrences'>
type PairTables = Pick<Tables, 'recurrences' | 'concerns'>

/** A probability that moved by less reads the same. */
const LEAST_MOVE = 0.005

/** Pairs of an establishment that came to be linked, are linked no more or in another way; and how those fared that stay. */
export function diffRecurrences(
  before: PairTables,
  after: PairTables,
  context: DiffContext,
): Pick<ReportDiff['moved'], 'pairs' | 'kept'> {
  const [old, now] = [pairsOf(before), pairsOf(after)]
  const texts = new Map([...before.concerns, ...after.concerns].map((row) => [row.concern_id, row.text]))
  const keys = [...new Set([...old.keys(), ...now.keys()])].toSorted(compareCodeUnits)
  const pairs: ChangedPair[] = []
  const kept = { pairs: 0, moved: 0, most: 0 }
  for (const key of keys) {
    const [was, is] = [old.get(key), now.get(key)]
    if (was && is && was.verdict === is.verdict) {
      if (is.verdict === 'none') continue
      const move = Math.abs(is.probability - was.probability)
      kept.pairs++
      if (move >= LEAST_MOVE) kept.moved++
      kept.most = Math.max(kept.most, move)
    } else if (isLinked(was) || isLinked(is)) {
      // One of the two is linked, so it is there.
      const { establishment, earlier_concern_id: earlier, later_concern_id: later } = (is ?? was)!
      pairs.push({
        change: isLinked(was) ? (isLinked(is) ? 'otherwise' : 'no longer') : 'now',
        establishment,
        earlier,
        later,
        text: texts.get(later) ?? '',
        ...(was ? { before: stateOf(was) } : {}),
        ...(is ? { after: stateOf(is) } : {}),
        reason: pairReason([earlier, later], was, is, context),
      })
    }
  }
  return { pairs, kept: { ...kept, most: Number(kept.most.toFixed(6)) } }
}

const isLinked = (row: PairRow | undefined): boolean => row !== undefined && row.verdict !== 'none'

const stateOf = ({ verdict, probability, decided_by: decidedBy }: PairRow): PairState => ({
  verdict,
  probability,
  decidedBy,
})

const pairsOf = ({ recurrences }: PairTables): ReadonlyMap<string, PairRow> =>
  new Map(recurrences.map((row) => [`${row.earlier_concern_id} ${row.later_concern_id}`, row]))
