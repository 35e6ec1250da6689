/** Joins the two halves of a text that a page or row break cut: no blank after a hyphen that ends the first. */
export function joinText(before: string, after: string): string {
  if (before === '') return after
  if (after === '') return before
  return /\p{L}-$/u.test(before) ? before + after : `${before} ${after}`
}
