import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { answerQuestions } from '../../src/effects/answer-questions.ts'

describe('answerQuestions(prepare)', () => {
  it('prepares once, and answers each question', async () => {
    const { port1, port2 } = new MessageChannel()
    onTestFinished(() => {
      port1.close()
    })
    let prepared = 0
    answerQuestions(
      (given: number) => {
        prepared++
        return (asked: number) => [given, asked]
      },
      { port: port2, given: 7 },
    )
    const answers: unknown[] = []
    for (const question of [1, 2]) {
      port1.postMessage(question)
      answers.push(...((await once(port1, 'message')) as unknown[]))
    }
    expect(answers).toEqual([
      [7, 1],
      [7, 2],
    ])
    expect(prepared).toBe(1)
  })
})
