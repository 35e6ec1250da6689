import type { LabelledPair } from '../../src/calibration/labelled-pair.ts'
import { byKind } from '../../src/recurrence/evidence.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'

const SLUGS = ['alpha', 'bravo', 'charlie', 'delta', 'echo']

/** Pairs of five establishments whose answer follows from their themes, and from their words a little. */
export function madePairs(count: number, seed = 1): readonly LabelledPair[] {
  const random = seededRandom(seed)
  return [...Array(count).keys()].map((i) => {
    const [theme, lexical, noise] = [random(), random(), random()]
    const score = 6 * theme + 2 * lexical + noise - 6
    const first = SLUGS[i % SLUGS.length]!
    return {
      kind: i % 3 === 0 ? 'recurrence' : 'sharedIssue',
      establishments: i % 3 === 0 ? [first] : [first, SLUGS[(i + 1) % SLUGS.length]!],
      evidence: byKind((kind) =>
        kind === 'theme' ? theme : kind === 'lexical' ? lexical : kind === 'lsa' ? noise : 0,
      ),
      answer: score > 0.6 ? 'recurring' : score > 0 ? 'related' : 'none',
    }
  })
}
