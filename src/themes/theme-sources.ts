import type { ThemeId } from '../domain/ids.ts'
import type { ThemeStep } from './edited-codebook.ts'

/** The themes that the model scored of which a theme in use is made: itself, and those merged into it. */
export function themeSources(steps: readonly ThemeStep[]): (theme: ThemeId) => readonly ThemeId[] {
  const sources = new Map<ThemeId, readonly ThemeId[]>()
  const of = (theme: ThemeId): readonly ThemeId[] => sources.get(theme) ?? [theme]
  for (const step of steps)
    if (step.kind === 'merge')
      sources.set(step.into, [...new Set([step.into, ...step.themes].flatMap((theme) => of(theme)))])
  return of
}
