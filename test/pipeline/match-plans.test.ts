import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { passagesOf } from '../../src/domain/passage.ts'
import { startThread } from '../../src/effects/real-threads.ts'
import { noThreads, type Threads } from '../../src/effects/threads.ts'
import { startMatching } from '../../src/pipeline/match-plans.ts'
import { answerMatches, type MatchQuestion } from '../../src/pipeline/match-portions.ts'
import type { MatchInput } from '../../src/recurrence/match-input.ts'
import { matchRecurrences } from '../../src/recurrence/match-recurrences.ts'
import { matchRepeatedActions } from '../../src/recurrence/match-repeated-actions.ts'
import { matchSharedIssues } from '../../src/recurrence/match-shared-issues.ts'
import type { PortableInput } from '../../src/recurrence/portable-input.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { fitLexicalView } from '../../src/vectors/lexical-view.ts'
import { packingView } from '../../src/vectors/packing-view.ts'
import { makePlan } from '../recurrence/make-plan.ts'
import { inputOf } from '../recurrence/match-plans.ts'
import { BUILD_MS, ensureBuilt } from '../support/built-program.ts'

const WORDS = 'window heating meals cells drones debts visits gates phones beds showers lights kitchen fence'
  .split(' ')
  .flatMap((word) => ['repair', 'shortage', 'delay', 'survey'].map((fault) => `${word} ${fault}`))

/** Inspections of some prisons, two of each, whose concerns speak of few things: there are many links. */
function inputWith(prisons: number, concerns: number): MatchInput {
  const random = seededRandom(8)
  const some = () => WORDS[Math.floor(WORDS.length * random())]!
  const plans = Array.from({ length: 2 * prisons }, (_, i) =>
    makePlan(
      `prison-${Math.floor(i / 2)}`,
      i % 2 === 0 ? '2021-01-01' : '2024-01-01',
      Array.from({ length: concerns }, () => ({
        text: `the ${some()} and ${some()}`,
        actions: [`we plan the ${some()} before the ${some()}`],
      })),
    ),
  )
  const input = inputOf(plans)
  const texts = passagesOf(plans).map(({ text }) => text)
  // One view as large corpora have it, in memory that threads share.
  const concepts = packingView('concepts', () => fitLexicalView(texts)).source(texts)
  return { ...input, vectors: { ...input.vectors, concepts } }
}
const large = inputWith(40, 20)

async function matchedBy(threads: Threads, input = large) {
  const warn = vi.fn()
  const log = { debug: () => undefined, warn }
  const matching = startMatching(input, threads, log)
  onTestFinished(() => matching.end())
  const { recurrences, sharedIssues } = await matching.concerns()
  const finish = matching.beginActions({ recurrences, typeOf: new Map() })
  return { recurrences, sharedIssues, repeats: await finish(), warnings: warn.mock.calls.length }
}

/** A thread in name only, which answers at once, and gets and gives copies as a thread does. */
const threadThat = (end: (question: MatchQuestion, answer: unknown) => Promise<unknown>): Threads => ({
  start: ((_: URL, given: PortableInput) => {
    const answer = answerMatches(structuredClone(given))
    return {
      ask: (question: MatchQuestion) => end(question, structuredClone(answer(structuredClone(question)))),
      end: () => Promise.resolve(),
    }
  }) as Threads['start'],
})

describe('startMatching(input, threads, log)', () => {
  beforeAll(ensureBuilt, BUILD_MS)

  it('matches a small corpus at once', async () => {
    const small = inputWith(2, 5)
    const found = await matchedBy({ start: () => expect.fail('a thread was started') }, small)
    const recurrences = matchRecurrences(small)
    expect(found).toEqual({
      recurrences,
      sharedIssues: matchSharedIssues(small),
      repeats: matchRepeatedActions({ ...small, recurrences }),
      warnings: 0,
    })
  })

  it('finds the same in one thread, in another, and in two', async () => {
    const alone = await matchedBy(noThreads)
    expect(alone.recurrences).toEqual(matchRecurrences(large))
    expect(alone.sharedIssues).toEqual(matchSharedIssues(large))
    expect(alone.repeats).toEqual(matchRepeatedActions({ ...large, recurrences: alone.recurrences }))
    expect(alone.recurrences.length * alone.sharedIssues.length * alone.repeats.length).toBeGreaterThan(0)

    expect(await matchedBy(threadThat((_, answer) => Promise.resolve(answer)))).toEqual(alone)

    const module = new URL('../../dist/pipeline/match-thread.js', import.meta.url)
    const built = { start: ((_, given) => startThread(module, given)) as Threads['start'] }
    expect(await matchedBy(built)).toEqual(alone)
  })

  it('does what a thread that fails has taken, and tells of it once', async () => {
    const failing = threadThat(() => Promise.reject(new RangeError('out of memory')))
    expect(await matchedBy(failing)).toEqual({ ...(await matchedBy(noThreads)), warnings: 1 })
  })
})
