import type { RedactionEntry } from '../../domain/redaction-entry.ts'
import { foldedWords } from '../../util/folded-words.ts'
import { findPersons, type PersonKind } from './find-persons.ts'
import { createPhraseFinder } from './phrase-finder.ts'

/** What stands for a name or number that is on no list: no order of places could be the same in every run. */
const MASKS: Readonly<Partial<Record<PersonKind, string>>> = {
  'name behind a title': '[name]',
  'prison number': '[prison number]',
}

/** One thing that was found in a text. */
export interface Hit {
  /** Left out where it was not masked. */
  readonly mask?: string
  readonly kind: string
  /** The line of the list that has it; left out where the program found it. */
  readonly line?: number
  /** In the text as it came. */
  readonly start: number
  readonly words: string
  /** The name with the title before it. */
  readonly titled?: string
}

export interface MaskedText {
  readonly text: string
  readonly hits: readonly Hit[]
}

export interface TextMasker {
  /** Masks a text, and tells of likely names too. @param isOwner whether it is a cell of owners */
  mask(text: string, isOwner: boolean): MaskedText
  /** Finds what is on the list, and masks nothing. */
  find(text: string): readonly Hit[]
}

interface Range {
  readonly start: number
  readonly end: number
  readonly mask: string
  readonly kind: string
  readonly line?: number
  readonly titled?: string
}

/** What is to be masked; the line is left out where it stands on no list. */
export type MaskEntry = Omit<RedactionEntry, 'line'> & Partial<Pick<RedactionEntry, 'line'>>

/**
 * @param entries the list; undefined: nothing is masked, and what would be is told
 */
export function createTextMasker(entries: readonly MaskEntry[] | undefined): TextMasker {
  const findPhrases = createPhraseFinder((entries ?? []).map(({ phrase }) => phrase))
  const listed = (text: string): readonly Range[] =>
    findPhrases(text, foldedWords(text)).map(({ phrase, start, end }) => {
      // Matches are numbered by the phrases that were given.
      const { phrase: _, ...entry } = entries![phrase]!
      return { start, end, ...entry }
    })
  return {
    find: (text) => listed(text).map(({ mask: _, ...range }) => hitOf(text, range)),
    mask(text, isOwner) {
      const persons = findPersons(text, isOwner)
      const ranges = listed(text)
      const told: Hit[] = []
      let masked = ranges
      for (const { kind, titleStart, start, end } of persons) {
        const mask = entries === undefined ? undefined : MASKS[kind]
        const touched = masked.filter((range) => range.start < end && start < range.end)
        const titled = titleStart < start ? { titled: text.slice(titleStart, end) } : {}
        if (mask !== undefined) masked = withRange(masked, touched, { start, end, mask, kind, ...titled })
        else if (touched.length === 0) told.push({ kind, start, words: text.slice(start, end) })
      }
      const hits = masked.map((range) => hitOf(text, range))
      return { text: replaced(text, masked), hits: [...hits, ...told].sort((a, b) => a.start - b.start) }
    },
  }
}

const hitOf = (text: string, { end, ...range }: Omit<Range, 'mask'> & { readonly mask?: string }): Hit => ({
  ...range,
  words: text.slice(range.start, end),
})

/** A name that the list has in part is masked whole, by the masks of the list. */
function withRange(ranges: readonly Range[], touched: readonly Range[], added: Range): readonly Range[] {
  const [first] = touched
  const whole =
    first === undefined
      ? added
      : {
          start: Math.min(added.start, ...touched.map(({ start }) => start)),
          end: Math.max(added.end, ...touched.map(({ end }) => end)),
          mask: touched.map(({ mask }) => mask).join(' '),
          kind: first.kind,
          ...(first.line === undefined ? {} : { line: first.line }),
        }
  return [...ranges.filter((range) => !touched.includes(range)), whole].sort((a, b) => a.start - b.start)
}

function replaced(text: string, ranges: readonly Range[]): string {
  let at = 0
  let masked = ''
  for (const { start, end, mask } of ranges) {
    masked += text.slice(at, start) + mask
    at = end
  }
  return masked + text.slice(at)
}
