import type { ThemeAssignment } from '../domain/theme.ts'

export type ThemeFit = 'good' | 'loose'

/**
 * Likeness says how near a concern is to its theme, whatever the others; the share says how far it is nearer to this one
 * than to the others. Of the 59 concerns of the five plans, 52 have a likeness of 0.25 or more and 53 a share of 0.75 or
 * more (the next below has 0.70). A low likeness with a clear share is a short or unusual text on a clear subject; a
 * divided share at a high likeness is a concern of two subjects. Only both together say that no theme fits: 5 of 59, read
 * one by one (a sentence of which most is lost, needs of a population, inexperienced officers, sexual offending twice).
 */
const LEAST = { likeness: 0.25, share: 0.75 } as const

/**
 * Whether a concern's primary theme fits it, or is but the nearest of themes none of which fits well.
 *
 * @returns undefined for further themes and for those that an analyst gave
 */
export function themeFit({ rank, score, likeness, assignedBy }: ThemeAssignment): ThemeFit | undefined {
  if (rank !== 1 || assignedBy === 'analyst' || likeness === undefined) return undefined
  return likeness < LEAST.likeness && score < LEAST.share ? 'loose' : 'good'
}
