import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { startThread } from '../../src/effects/real-threads.ts'
import { noThreads, type Thread, type Threads } from '../../src/effects/threads.ts'
import { startMatching } from '../../src/pipeline/match-plans.ts'
import { answerMatches, type MatchAnswer, type MatchQuestion } from '../../src/pipeline/match-portions.ts'
import { matchRecurrences } from '../../src/recurrence/match-recurrences.ts'
import { matchRepeatedActions } from '../../src/recurrence/match-repeated-actions.ts'
import { matchSharedIssues } from '../../src/recurrence/match-shared-issues.ts'
import { packInput, shareInput, type PortableInput } from '../../src/recurrence/portable-input.ts'
import { newTurns } from '../../src/util/take-turns.ts'
import { BUILD_MS, ensureBuilt } from '../support/built-program.ts'
import { linkedPlans, packedInput } from './packed-input.ts'

const plans = linkedPlans(40, 20)
const large = packedInput(plans)

async function matchedBy(threads: Threads, input = large) {
  const warn = vi.fn<(message: string) => void>()
  const matching = startMatching(input, threads, { warn })
  onTestFinished(() => matching.end())
  const { recurrences, sharedIssues } = await matching.concerns()
  const finish = matching.beginActions({ recurrences, typeOf: new Map() })
  return { recurrences, sharedIssues, repeats: await finish(), warnings: warn.mock.calls.flat() }
}

type Answering = (question: MatchQuestion, answer: MatchAnswer) => Promise<MatchAnswer>

/** A thread in name only, which does what it is asked at once, and gets and gives copies as a thread does. */
const threadThat = (give: Answering): Threads => ({
  start: ((_: URL, given: PortableInput) => {
    const answer = answerMatches(structuredClone(given))
    return {
      ask: (question: MatchQuestion) => give(question, structuredClone(answer(structuredClone(question)))),
      end: () => Promise.resolve(),
    }
  }) as Threads['start'],
})

describe('startMatching(input, threads, log)', () => {
  it('matches a small corpus at once', async () => {
    const small = packedInput(linkedPlans(2, 5))
    const found = await matchedBy({ start: () => expect.fail('a thread was started') }, small)
    const recurrences = matchRecurrences(small)
    expect(found).toEqual({
      recurrences,
      sharedIssues: matchSharedIssues(small),
      repeats: matchRepeatedActions({ ...small, recurrences }),
      warnings: [],
    })
  })

  it('finds the same in one thread and in another, whatever the order of the plans', async () => {
    const alone = await matchedBy(noThreads)
    expect(alone.recurrences).toEqual(matchRecurrences(large))
    expect(alone.sharedIssues).toEqual(matchSharedIssues(large))
    expect(alone.repeats).toEqual(matchRepeatedActions({ ...large, recurrences: alone.recurrences }))
    expect(alone.recurrences.length * alone.sharedIssues.length * alone.repeats.length).toBeGreaterThan(0)

    expect(await matchedBy(threadThat((_, answer) => Promise.resolve(answer)))).toEqual(alone)
    expect(await matchedBy(noThreads, packedInput(plans.toReversed()))).toEqual(alone)
  })

  it('does what a thread that fails has taken, and tells of it once', async () => {
    const fault = new RangeError('out of memory')
    const alone = await matchedBy(noThreads)
    const told = {
      ...alone,
      warnings: [
        'Matching goes on in one thread, which takes longer: the other one failed (RangeError: out of memory).',
      ],
    }
    const always = threadThat(() => Promise.reject(fault))
    const halfWay = threadThat(({ of }, answer) =>
      of === 'actions' ? Promise.reject(fault) : Promise.resolve(answer),
    )
    const notStarted: Threads = {
      start: () => {
        throw fault
      },
    }
    for (const threads of [always, halfWay, notStarted]) expect(await matchedBy(threads)).toEqual(told)
  })

  it('ends the thread, and does not tell of what that leaves without an answer', async () => {
    let reject: (fault: unknown) => void = () => undefined
    const ended = vi.fn(() => {
      reject(new RangeError('ended'))
      return Promise.resolve()
    })
    const waiting: Thread<MatchQuestion, MatchAnswer> = {
      ask: () => new Promise((_, refuse) => (reject = refuse)),
      end: ended,
    }
    const warn = vi.fn()
    const matching = startMatching(large, { start: (() => waiting) as unknown as Threads['start'] }, { warn })
    matching.beginActions({ recurrences: [], typeOf: new Map() })
    await matching.end()
    await Promise.resolve()
    expect([ended.mock.calls.length, warn.mock.calls.length]).toEqual([1, 0])
  })
})

describe('the module that another thread runs', () => {
  beforeAll(ensureBuilt, BUILD_MS)

  it('answers as answerMatches does', async () => {
    const module = new URL('../../dist/pipeline/match-thread.js', import.meta.url)
    const given = packInput(shareInput(large))
    const thread = startThread(module, given)
    onTestFinished(() => thread.end())
    const answer = answerMatches(given)
    const { recurrences } = await matchedBy(noThreads)
    const knowledge = { recurrences, typeOf: new Map<string, string>() }
    // Whoever answers takes all turns.
    const questions = (): readonly MatchQuestion[] => [
      { of: 'concerns', turns: newTurns() },
      { of: 'preparation' },
      { of: 'actions', turns: newTurns(), knowledge },
    ]
    const own = questions().map(answer)
    expect(own.map(({ size }) => size)).toEqual([32, 0, 16])
    expect(await Promise.all(questions().map((question) => thread.ask(question)))).toEqual(own)
  })
})
