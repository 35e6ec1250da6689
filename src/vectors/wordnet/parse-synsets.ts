/** One concept as a data file has it. */
export interface ParsedSynset {
  /** Names it among all files: see synsetKey. */
  readonly key: number
  readonly pointers: readonly ParsedPointer[]
  /** The definition without its example sentences, in lower case. */
  readonly definition: string
}

export interface ParsedPointer {
  /** `@`, `~`, `+` …: wninput(5WN). */
  readonly symbol: string
  /** The key of the synset it points to. */
  readonly target: number
}

/** Noun, verb, adjective, adverb; `s` is an adjective too (a satellite). */
export type PartOfSpeech = 'n' | 'v' | 'a' | 's' | 'r'

const PART_NUMBERS: Readonly<Record<PartOfSpeech, number>> = { n: 0, v: 1, a: 2, s: 2, r: 3 }
/** More than the bytes of any data file; four of them are within 32 bits. */
const PART_SPAN = 2 ** 26

/** One number for a part of speech and the byte offset in its data file, which together name a synset. */
export function synsetKey(part: PartOfSpeech, offset: number): number {
  return PART_NUMBERS[part] * PART_SPAN + offset
}

const WORDS_AT = 4
const POINTER_FIELDS = 4

/**
 * Reads the lines of a WordNet `data.*` file (wndb(5WN)) one by one; its licence lines, which start with a blank, are
 * skipped.
 */
export function* parseSynsets(file: string): Generator<ParsedSynset> {
  let start = 0
  while (start < file.length) {
    const newline = file.indexOf('\n', start)
    const end = newline < 0 ? file.length : newline
    if (end > start && file[start] !== ' ') yield parseSynset(file.slice(start, end))
    start = end + 1
  }
}

function parseSynset(line: string): ParsedSynset {
  const bar = line.indexOf('|')
  const fields = line.slice(0, bar).split(' ')
  const countAt = WORDS_AT + 2 * Number.parseInt(fields[3]!, 16)
  const pointers: ParsedPointer[] = []
  const count = Number(fields[countAt])
  for (let at = countAt + 1; at < countAt + 1 + count * POINTER_FIELDS; at += POINTER_FIELDS) {
    // wndb(5WN) allows no other letter here.
    const part = fields[at + 2] as PartOfSpeech
    pointers.push({ symbol: fields[at]!, target: synsetKey(part, Number(fields[at + 1])) })
  }
  const key = synsetKey(fields[2] as PartOfSpeech, Number(fields[0]))
  return { key, pointers, definition: definitionOf(line.slice(bar + 1)) }
}

function definitionOf(gloss: string): string {
  const example = gloss.indexOf('"')
  return (example < 0 ? gloss : gloss.slice(0, example)).trim().toLowerCase()
}
