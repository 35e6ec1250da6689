/** How wide a text is beside others of its font, by the usual proportions of letters. */
export const letterWidths = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0)

function letterWidth(letter: string): number {
  if (/[iljtfrI.,:;'’!|() -]/.test(letter)) return 0.3
  if (/[mwMW@%—]/.test(letter)) return 0.86
  return /\p{Lu}/u.test(letter) ? 0.69 : 0.55
}
