/** A part of a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What is said before a number of a person, whatever it looks like. */
const ANNOUNCED = /(?:\b(?:prisoner|prison|nomis|noms|offender|detainee|number|no|id)\b[\s.:#(]*){1,3}$/i
/** How far back that is looked for. */
const BEFORE = 30

/** A1234BC, as NOMIS gives it; parted by blanks or hyphens only where a number is announced. */
const CURRENT = /(?<![\p{L}\p{N}])[A-Z]([ -]?)\d{4}([ -]?)[A-Z]{2}(?![\p{L}\p{N}])/giu
/** AB1234, as before 2009. */
const OLDER = /(?<![\p{L}\p{N}])([A-Z]{2})(\d{4})(?![\p{L}\p{N}])/gu
/** Letters that standards begin with: BS8300, EN1627. */
const STANDARDS: ReadonlySet<string> = new Set(['BS', 'EN', 'PD', 'IS', 'CE'])

/**
 * Finds numbers of prisoners: those of today (A1234BC) and older ones (AB1234). Years behind two letters (FY2025) and
 * standards (BS8300) are none unless a number is announced; postcodes and roads have fewer digits.
 */
export function findPrisonNumbers(text: string): readonly Span[] {
  const isAnnounced = (at: number): boolean => ANNOUNCED.test(text.slice(Math.max(0, at - BEFORE), at))
  const current = [...text.matchAll(CURRENT)].filter(
    ({ index, 1: first, 2: second }) => (first === '' && second === '') || isAnnounced(index),
  )
  const older = [...text.matchAll(OLDER)].filter(
    ({ index, 1: letters = '', 2: digits = '' }) =>
      isAnnounced(index) || !(STANDARDS.has(letters) || /^(?:19|20)/.test(digits)),
  )
  return [...current, ...older]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start)
}
