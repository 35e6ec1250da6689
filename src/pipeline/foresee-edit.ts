import type { CodebookEdit } from '../domain/codebook-edit.ts'
import { ToolkitError } from '../domain/toolkit-error.ts'
import { listThemes, type ListedTheme } from './theme-results.ts'

/**
 * What the next run will make of an edit, in a sentence, with the figures of the last run.
 * @param reports the results of the last run; without any the sentence has no figures
 */
export async function foreseeEdit(edit: CodebookEdit, reports: string): Promise<string> {
  const themes = await listThemes(reports).catch((fault: unknown) => {
    if (fault instanceof ToolkitError) return []
    throw fault
  })
  const count = (id: string): string => {
    const theme = themes.find((one) => one.id === id)
    return theme ? `${concerns(theme)} of ${id}` : `the concerns of ${id}`
  }
  switch (edit.operation) {
    case 'rename':
      return edit.definition === undefined
        ? 'the theme has the new label everywhere; no concern changes its theme.'
        : 'the model reads the new definition, so concerns may change their theme.'
    case 'merge': {
      const merged = edit.themes.filter((theme) => theme !== edit.into)
      return `${merged.map(count).join(' and ')} will be under ${edit.into}; ${merged.join(', ')} will be retired.`
    }
    case 'split':
      return `${count(edit.theme)} will be divided among ${edit.into.map(({ id }) => id).join(', ')}; ${edit.theme} will be retired.`
    case 'move':
      return `${edit.concern} will be under ${edit.to}, assigned by the analyst, as long as its text stays.`
    case 'pin':
      return `${edit.concern} will be under ${edit.theme}, whatever the model says.`
    case 'unpin':
      return `the model chooses the theme of ${edit.concern} again.`
    case 'note':
      return 'the note is in the tables; nothing else changes.'
    case 'must_link':
      return `${edit.concerns.join(', ')} will be in one cluster.`
    case 'cannot_link':
      return `${edit.concerns.join(', ')} will be in different clusters.`
    case 'undo':
      return `everything is as if edit ${edit.edit} had not been made.`
  }
}

const concerns = ({ concerns: count }: ListedTheme): string =>
  count === 1 ? '1 concern' : `${count} concerns`
