import type { CodebookOperation } from '../domain/codebook-edit.ts'

export interface EditDescription {
  /** Ids of the themes or concerns that it is about; the number of the edit that it withdraws. */
  readonly subject: readonly string[]
  /** Ids of the themes that it leads to. */
  readonly target: readonly string[]
  /** What it does, in a sentence without its subject's past. */
  readonly detail: string
}

/** What an edit does, in words. */
export function describeEdit(edit: CodebookOperation): EditDescription {
  switch (edit.operation) {
    case 'rename':
      return {
        subject: [edit.theme],
        target: [edit.theme],
        detail: `${edit.theme} is called "${edit.label}"${edit.definition === undefined ? '' : `, defined as "${edit.definition}"`}`,
      }
    case 'merge': {
      const merged = edit.themes.filter((theme) => theme !== edit.into)
      const name = edit.label === undefined ? '' : ` ("${edit.label}")`
      return {
        subject: merged,
        target: [edit.into],
        detail: `${merged.join(', ')} merged into ${edit.into}${name}`,
      }
    }
    case 'split': {
      const parts = edit.into.map(({ id, label }) => `${id} ("${label}")`)
      return {
        subject: [edit.theme],
        target: edit.into.map(({ id }) => id),
        detail: `${edit.theme} split into ${parts.join(', ')}`,
      }
    }
    case 'move':
      return { subject: [edit.concern], target: [edit.to], detail: `${edit.concern} moved to ${edit.to}` }
    case 'pin':
      return {
        subject: [edit.concern],
        target: [edit.theme],
        detail: `${edit.concern} pinned to ${edit.theme}`,
      }
    case 'unpin':
      return { subject: [edit.concern], target: [], detail: `${edit.concern} no longer pinned` }
    case 'note': {
      const subject = 'theme' in edit.about ? edit.about.theme : edit.about.concern
      return { subject: [subject], target: [], detail: `${subject}: ${edit.text}` }
    }
    case 'must_link':
      return {
        subject: edit.concerns,
        target: [],
        detail: `${edit.concerns.join(', ')} belong in one cluster`,
      }
    case 'cannot_link':
      return {
        subject: edit.concerns,
        target: [],
        detail: `${edit.concerns.join(', ')} belong in different clusters`,
      }
    case 'undo':
      return { subject: [String(edit.edit)], target: [], detail: `edit ${edit.edit} withdrawn` }
  }
}
