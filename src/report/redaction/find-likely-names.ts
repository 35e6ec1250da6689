import type { Span } from './find-prison-numbers.ts'
import { GIVEN_NAMES } from './given-names.ts'
import { isNoName, POSTS, THINGS } from './not-names.ts'

const CAPITAL = String.raw`\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*`
const GIVEN_AND_SURNAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${CAPITAL})[ \u00A0](?:\p{Lu}\.?[ \u00A0])?(?:(?:van|de|bin|al)[ -])?(${CAPITAL}|\p{Lu}['’]${CAPITAL}|Mc\p{Lu}\p{Ll}+)(?=(?:[ \u00A0](\p{L}+))?)`,
  'gu',
)
const TWO_OR_THREE_CAPITALS = new RegExp(String.raw`^${CAPITAL}(?:[ \u00A0]${CAPITAL}){1,2}$`, 'u')

/**
 * Finds a frequent given name before a word with a capital (`Sarah Jones`), unless what follows shows that a house, a prize or
 * a body is named so (`Elizabeth Fry Unit`). Other names are not found: a person has to look, too.
 */
export function findLikelyNames(text: string): readonly Span[] {
  return [...text.matchAll(GIVEN_AND_SURNAME)].flatMap((match) => {
    const [whole, given = '', surname = '', following = ''] = match
    const isName =
      GIVEN_NAMES.has(given.toLowerCase()) &&
      !isNoName(surname) &&
      !(/^\p{Lu}/u.test(following) && THINGS.has(following.toLowerCase()))
    return isName
      ? [{ start: match.index, end: match.index + whole.length - (/['’]s$/i.test(whole) ? 2 : 0) }]
      : []
  })
}

/**
 * Finds words that are likely names beside a post in a cell of owners: `Zubair Khan, Head of Safety`. Bodies that stand there
 * mostly have a word that names of persons lack (`Practice Plus Group`).
 */
export function findNamesOfOwners(owner: string): readonly Span[] {
  const parts = [...owner.matchAll(/[^,;/&()\n:–—]+?(?= - |[,;/&()\n:–—]|$)/gu)]
    .map((match) => ({ text: match[0].trim(), start: match.index + match[0].search(/\S|$/) }))
    .filter(({ text }) => text !== '')
  const isPost = (text: string): boolean =>
    text.split(/\s+/).some((word) => /^\p{Lu}/u.test(word) && POSTS.has(word.toLowerCase()))
  if (!parts.some(({ text }) => isPost(text))) return []
  return parts
    .map(({ text, start }) => ({
      text: text.replace(/^- /, ''),
      start: start + (text.startsWith('- ') ? 2 : 0),
    }))
    .filter(({ text }) => TWO_OR_THREE_CAPITALS.test(text) && !text.split(/[ \u00A0]/).some(isNoName))
    .map(({ text, start }) => ({ start, end: start + text.length }))
}
