import { synsetKey, type PartOfSpeech } from './parse-synsets.ts'

/** One meaning of a lemma. */
export interface ParsedSense {
  /** Lower case, `_` between the words of a phrase. */
  readonly lemma: string
  /** The key of its synset. */
  readonly synset: number
  /** 1 = the most usual meaning of the lemma as this part of speech. */
  readonly rank: number
  /** How often the meaning was tagged in the concordance texts. */
  readonly tagCount: number
}

const PART_OF_TYPE: Readonly<Record<string, PartOfSpeech>> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 's' }

/** Reads WordNet's `index.sense` (senseidx(5WN)) line by line: `lemma%type:… offset rank count`. */
export function* parseSenses(file: string): Generator<ParsedSense> {
  let start = 0
  while (start < file.length) {
    const newline = file.indexOf('\n', start)
    const end = newline < 0 ? file.length : newline
    if (end > start) yield parseSense(file.slice(start, end))
    start = end + 1
  }
}

function parseSense(line: string): ParsedSense {
  const [key = '', offset, rank, tagCount] = line.split(' ')
  const percent = key.indexOf('%')
  return {
    lemma: key.slice(0, percent),
    // senseidx(5WN) numbers the types 1 to 5.
    synset: synsetKey(PART_OF_TYPE[key[percent + 1]!]!, Number(offset)),
    rank: Number(rank),
    tagCount: Number(tagCount),
  }
}
