import { findLikelyNames, findNamesOfOwners } from './find-likely-names.ts'
import { findPrisonNumbers, type Span } from './find-prison-numbers.ts'
import { findTitledNames } from './find-titled-names.ts'

/** What a program takes for a name or number of a person. */
export type PersonKind = 'name behind a title' | 'prison number' | 'likely name'

export interface PersonSpan extends Span {
  readonly kind: PersonKind
  /** Where the title before the name begins; the start where there is none. */
  readonly titleStart: number
}

/** What no reader sees, and what therefore must not hide a name. */
const UNSEEN = /[\u00AD\u0000-\u0008\u000E-\u001F\u007F]|[\p{Cf}\p{Cn}\p{Cs}]/u

/**
 * Finds names and numbers of persons in a text, as far as their form gives them away.
 *
 * @param isOwner whether the text is a cell of owners, where names stand beside posts
 * @returns in order, without overlap: of two that overlap the one that is surer
 */
export function findPersons(text: string, isOwner: boolean): readonly PersonSpan[] {
  const { seen, origin } = withoutUnseen(text)
  const ofKind = (
    kind: PersonKind,
    spans: readonly (Span & { readonly titleStart?: number })[],
  ): readonly PersonSpan[] =>
    spans.map(({ start, end, titleStart = start }) => ({
      kind,
      titleStart: origin(titleStart),
      start: origin(start),
      end: origin(end - 1) + 1,
    }))
  const found = [
    ...ofKind('prison number', findPrisonNumbers(seen)),
    ...ofKind('name behind a title', findTitledNames(seen)),
    ...ofKind('likely name', findLikelyNames(seen)),
    ...(isOwner ? ofKind('likely name', findNamesOfOwners(seen)) : []),
  ]
  return found
    .filter((span, i) => !found.slice(0, i).some((surer) => surer.start < span.end && span.start < surer.end))
    .sort((a, b) => a.start - b.start)
}

/** The text as it is seen, and from where in the text each of its characters comes. */
function withoutUnseen(text: string): { readonly seen: string; readonly origin: (at: number) => number } {
  if (!UNSEEN.test(text)) return { seen: text, origin: (at) => at }
  const origins: number[] = []
  let seen = ''
  let at = 0
  for (const character of text) {
    if (!UNSEEN.test(character)) {
      seen += character
      for (let unit = 0; unit < character.length; unit++) origins.push(at + unit)
    }
    at += character.length
  }
  return { seen, origin: (place) => origins[place] ?? at }
}
