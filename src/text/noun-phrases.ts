import { isStopWord } from './stop-words.ts'

/** The noun phrases of a text in their order, in lower case without what stands before and after them; repeated as they occur. */
export type NounPhraseParser = (text: string) => readonly string[]

/** What is used of a word as compromise tags it. */
interface TaggedWord {
  readonly text: string
  readonly post: string
  readonly tags: readonly string[]
}

const LONGEST_PHRASE = 5

// A sentence that begins right after the last one's end: "core functions.There were".
const LOST_BLANK = /(?<=\p{Ll})([.!?])(?=\p{Lu}\p{Ll})/gu

// Compromise takes a verb for the head of these, or an -ing form for a verb.
const TERMS_OF_THE_PLANS: readonly string[] =
  `use of force; time out of cell; key work; drug use; self-harm; living conditions; housing; waiting list; waiting lists;
  waiting times; learning plan; learning plans; release planning; first night; early days; interpreting services;
  offending behaviour; sentence planning; purposeful activity; offender management`.split(/;\s+/u)

// Adjectives and nouns that count or point rather than describe.
const POINTERS: ReadonlySet<string> = new Set(
  `many several various particular certain further additional relevant appropriate able due last next previous current main
  overall part parts number range lot way ways thing things`.split(/\s+/u),
)

/**
 * Loads compromise (a quarter of a second, hence on demand) and gives a parser of noun phrases: runs of adjectives and
 * nouns that end in a noun, cut at punctuation, function words and words that only count or point.
 */
export async function loadNounPhraseParser(): Promise<NounPhraseParser> {
  const { default: nlp } = await import('compromise/two')
  const lexicon = Object.fromEntries(TERMS_OF_THE_PLANS.map((term) => [term, 'Noun']))
  return (text) => {
    // compromise types its JSON as any; these are the fields asked for.
    const sentences = nlp(text.replace(LOST_BLANK, '$1 '), lexicon).json({
      text: false,
      terms: { text: true, whitespace: true, tags: true },
    }) as readonly {
      readonly terms: readonly TaggedWord[]
    }[]
    return sentences.flatMap(({ terms: words }) => phrasesOf(words))
  }
}

function phrasesOf(words: readonly TaggedWord[]): readonly string[] {
  const phrases: string[] = []
  let run: TaggedWord[] = []
  const endRun = (): void => {
    const lastNoun = run.findLastIndex(isNoun)
    const phrase = trimStopWords(run.slice(0, lastNoun + 1))
    if (phrase.length > 0 && phrase.length <= LONGEST_PHRASE) phrases.push(joinWords(phrase))
    run = []
  }
  for (const word of words) {
    if (continuesPhrase(word)) run.push(word)
    else endRun()
    // A hyphen joins; every other mark after a word ends the phrase.
    if (!/^[\s-]*$/u.test(word.post) || has(word, 'Possessive')) endRun()
  }
  endRun()
  return phrases
}

function continuesPhrase(word: TaggedWord): boolean {
  const text = plainText(word)
  if (!/\p{L}{2}/u.test(text) || POINTERS.has(text)) return false
  if (isNoun(word)) return !isStopWord(text) || text === 'of' || text === 'out'
  return has(word, 'Adjective') && !isStopWord(text)
}

function isNoun(word: TaggedWord): boolean {
  return has(word, 'Noun') && !has(word, 'Pronoun')
}

function has(word: TaggedWord, tag: string): boolean {
  return word.tags.includes(tag)
}

function trimStopWords(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const first = words.findIndex((word) => !isStopWord(plainText(word)))
  return first < 0 ? [] : words.slice(first, words.findLastIndex((word) => !isStopWord(plainText(word))) + 1)
}

function joinWords(words: readonly TaggedWord[]): string {
  return words
    .map((word, i) => plainText(word) + (i === words.length - 1 ? '' : word.post === '-' ? '-' : ' '))
    .join('')
}

function plainText({ text }: TaggedWord): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/'s$/u, '')
}
