import pc from 'picocolors'
import type { ReviewPair } from '../pipeline/draw-review.ts'
import { answerOf, type GivenAnswer } from '../pipeline/take-answers.ts'
import { indentText } from './wrap-text.ts'
import type { Output, Terminal } from './world.ts'

const WIDTH = 100
const PROMPT = 'recurring, related, none, skip or quit? '

/** Letters that are enough. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ r: 'recurring', e: 'related', n: 'none', s: 'skip', q: 'quit' },
}

/**
 * Asks about pairs one by one; each answer is kept at once.
 *
 * @returns how many were answered
 */
export async function askPairs(
  pairs: readonly ReviewPair[],
  terminal: Terminal,
  stdout: Output,
  keep: (answer: GivenAnswer) => Promise<void>,
): Promise<number> {
  const { bold, dim } = pc.createColors(stdout.hasColours)
  const width = Math.min(stdout.columns ?? WIDTH, WIDTH)
  const write = (text: string): void => {
    stdout.write(text)
  }
  let given = 0
  for (const [i, pair] of pairs.entries()) {
    write(`\n${dim(`── ${i + 1} of ${pairs.length} `.padEnd(width, '─'))}\n`)
    for (const { establishment, year, text, actions } of pair)
      write(
        [
          bold(`${establishment} ${year}`.trim()),
          ...indentText(text, width, '  '),
          ...actions.flatMap((action) => indentText(`promised: ${action}`, width, '    ')),
          '',
        ].join('\n'),
      )
    const answer = await askOne(terminal)
    if (answer === 'quit') break
    if (answer === 'skip') continue
    await keep({
      concerns: [pair[0].id, pair[1].id],
      texts: [pair[0].text, pair[1].text],
      answer,
    })
    given++
  }
  return given
}

/** Asks until something is answered; the end of the input quits. */
async function askOne(terminal: Terminal): Promise<GivenAnswer['answer'] | 'skip' | 'quit'> {
  for (;;) {
    const line = await terminal.readLine(PROMPT)
    if (line === undefined) return 'quit'
    const typed = line.trim().toLowerCase()
    const word = SHORT[typed] ?? typed
    if (word === 'skip' || word === 'quit') return word
    const answer = answerOf(word)
    if (answer !== undefined) return answer
  }
}
