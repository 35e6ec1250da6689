import { parseSentences } from '../../text/parse-sentences.ts'

/**
 * Parts a text that has too many tokens between sentences, into as few pieces as hold whole sentences each. A sentence
 * that has too many tokens itself is a piece of its own.
 */
export function splitText(
  text: string,
  maxTokens: number,
  countTokens: (text: string) => number,
): readonly string[] {
  if (countTokens(text) <= maxTokens) return [text]
  const pieces: string[] = []
  let piece = ''
  for (const sentence of parseSentences(text)) {
    const longer = piece === '' ? sentence : `${piece} ${sentence}`
    if (piece !== '' && countTokens(longer) > maxTokens) {
      pieces.push(piece)
      piece = sentence
    } else piece = longer
  }
  return piece === '' ? pieces : [...pieces, piece]
}
