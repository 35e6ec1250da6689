// After these a full stop ends no sentence.
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|rev|st|no|nos|eg|e\.g|ie|i\.e|etc|vs|cf|approx|dept|hmp|\p{L})\.$/iu
const END = /[.!?]+["')\]\u2019\u201d]*(?=\s+["'(\[\u2018\u201c]?[\p{Lu}\p{N}\u2022])|\n+|[;:]?\s*\u2022/gu

/**
 * The sentences of a text in their order, trimmed, with their closing marks. Line breaks and bullets end a sentence too;
 * a full stop does not after `Mr.`, `e.g.`, an initial or within a number.
 *
 * @example parseSentences('Mr. Smith left. Why?') // ['Mr. Smith left.', 'Why?']
 */
export function parseSentences(text: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  const close = (end: number): void => {
    const sentence = text.slice(start, end).trim()
    if (sentence !== '') sentences.push(sentence)
    start = end
  }
  for (const mark of text.matchAll(END)) {
    const bullet = mark[0].endsWith('\u2022')
    const end = bullet ? mark.index : mark.index + mark[0].length
    if (mark[0].startsWith('.') && ABBREVIATION.test(text.slice(start, mark.index + 1))) continue
    close(end)
    if (bullet) start = mark.index + mark[0].length
  }
  close(text.length)
  return sentences
}
