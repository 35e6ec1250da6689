import type { WordNetFiles } from '../../../src/vectors/wordnet/wordnet-files.ts'

/**
 * A dictionary of six synsets in the form of WordNet's files: a translator and an interpreter who are both linguists,
 * a language that both have in their definitions, a meal, and first aid.
 */
export function tinyWordNet(): WordNetFiles {
  const bytes = (...lines: readonly string[]): Uint8Array =>
    new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
  return {
    'data.noun': bytes(
      '  1 This line stands for the licence.',
      '00000100 18 n 02 translator 0 transcriber 1 001 @ 00000300 n 0000 | one who puts a language into another; "she is a translator of novels"',
      '00000200 18 n 01 interpreter 0 002 @ 00000300 n 0000 + 00000100 v 0101 | one who mediates between speakers of different languages',
      '00000300 18 n 01 linguist 0 002 ~ 00000100 n 0000 ~ 00000200 n 0000 | a specialist in language',
      '00000400 10 n 01 language 0 000 | a system of communication by speaking',
      '00000500 13 n 01 meal 0 000 | food served and eaten',
      '00000600 04 n 01 first_aid 0 000 | emergency care',
    ),
    'data.verb': bytes(
      '00000100 32 v 02 interpret 0 speak 0 001 @ 00000900 v 0000 01 + 02 00 | put into words',
    ),
    'data.adj': bytes('00000100 00 s 01 emergency 0 000 | needed at once'),
    'data.adv': bytes('00000100 02 r 01 orally 0 000 | by word of mouth'),
    'index.sense': bytes(
      'emergency%5:00:00:urgent:00 00000100 1 0',
      'first_aid%1:04:00:: 00000600 1 2',
      'interpret%2:32:00:: 00000100 1 5',
      'interpreter%1:18:00:: 00000200 1 3',
      'language%1:10:00:: 00000400 1 9',
      'linguist%1:18:00:: 00000300 1 1',
      'lost%1:01:00:: 00000999 1 1',
      'meal%1:13:00:: 00000500 1 4',
      'orally%4:02:00:: 00000100 1 0',
      'speak%2:32:00:: 00000100 1 4',
      'translator%1:18:00:: 00000100 1 3',
      'translator%1:18:01:: 00000200 4 0',
    ),
  }
}
