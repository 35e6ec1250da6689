import { themeUnknown } from '../domain/faults/codebook.ts'
import type { ThemeId } from '../domain/ids.ts'
import type { EditedTheme } from './edited-codebook.ts'

/**
 * The theme that a person means: by its id, or by the label of a theme in use, in any case.
 * @throws ToolkitError T024 when there is none
 */
export function findTheme(themes: readonly EditedTheme[], wanted: string): ThemeId {
  const found =
    themes.find(({ id }) => id === wanted) ??
    themes.find(({ label, status }) => status === 'active' && label.toLowerCase() === wanted.toLowerCase())
  if (!found) throw themeUnknown(wanted, 'The codebook')
  return found.id
}
