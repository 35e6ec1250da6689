import type { Span } from './find-prison-numbers.ts'
import { FUNCTION_WORDS, isNoName } from './not-names.ts'

const SURNAME = String.raw`\p{Lu}[\p{L}\p{M}]+(?:['’-]\p{L}[\p{L}\p{M}]*)*|\p{Lu}['’]\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)?`
const PARTICLES = String.raw`(?:(?:van|von|der|den|de|la|le|du|da|bin|ibn|al|el|ul)[ -]){0,2}`
const INITIALS = String.raw`(?:\p{Lu}(?:\.[ \u00A0]?|[ \u00A0])){0,3}`
const NAME = String.raw`${INITIALS}${PARTICLES}(?:${SURNAME})(?:[ \u00A0]${INITIALS}${PARTICLES}(?:${SURNAME})){0,2}`

/** Titles that nothing but a name follows. */
const TITLES =
  'Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Prof|Professor|Rev|Revd|Reverend|MR|MRS'
const TITLED = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:(?:${TITLES})(?:\.\s*|\s+))+(${NAME})`, 'gu')
/** Posts that a name may follow, and much else. */
const ROLES = 'Governor|Officer|Imam|Rabbi|Chaplain|Judge|Inspector|Constable|Sergeant'
const IN_ROLE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${ROLES})[ \u00A0](${NAME})`, 'gu')

/** A name, and where the title before it begins. */
export interface TitledName extends Span {
  readonly titleStart: number
}

/** With a title these are offices, forms of address and further titles. */
const OFFICES: ReadonlySet<string> = new Set(
  'advocate bishop chamberlain chancellor chief justice lieutenant madam mayor president provost speaker or'.split(
    ' ',
  ),
)

/**
 * Finds names of persons behind a title (`Mr Smith`, `Dr J. O’Neill`) or a post that leads names (`Governor Smith`). Only the
 * name is found, without its title. Behind a post, words of posts, bodies, months and places are no names: `Governor Head of
 * Safety`, `Governor Maidstone`; behind a title nearly every word with a capital is one.
 */
export function findTitledNames(text: string): readonly TitledName[] {
  const isOffice = (word: string): boolean => {
    const small = word.toLowerCase()
    return OFFICES.has(small) || (FUNCTION_WORDS.has(small) && small !== 'will')
  }
  return [
    ...[...text.matchAll(TITLED)].flatMap((match) => spanOf(match, isOffice)),
    ...[...text.matchAll(IN_ROLE)].flatMap((match) => spanOf(match, isNoName)),
  ].sort((a, b) => a.start - b.start)
}

/** The words up to the first that is none of a name; nothing where that is the very first. */
function spanOf(match: RegExpExecArray, isOther: (word: string) => boolean): readonly TitledName[] {
  const name = match[1] ?? ''
  const start = match.index + match[0].length - name.length
  const words = [...name.matchAll(/[^ \u00A0]+/gu)]
  const firstFull = words.findIndex(([word]) => /\p{L}{2}/u.test(word))
  const stop = words.findIndex(
    ([word], i) => i >= firstFull && (i === firstFull ? isOther(word) : isNoName(word)),
  )
  const last = words[(stop === -1 ? words.length : stop) - 1]
  if (firstFull === -1 || stop === firstFull || last === undefined) return []
  const end = start + last.index + last[0].length - possessiveOf(last[0])
  return [{ titleStart: match.index, start, end }]
}

/** How many characters of a word are the ending of its possessive. */
const possessiveOf = (word: string): number => (/['’]s$/i.test(word) ? 2 : 0)
