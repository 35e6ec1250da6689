import type { CodebookEdit, ConcernLinks } from '../domain/codebook-edit.ts'
import { editConcernGone, editTextChanged, pinTextChanged } from '../domain/faults/codebook.ts'
import type { ConcernId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import type { Plan } from '../domain/plan.ts'
import { textFingerprint } from '../util/text-fingerprint.ts'
import type { EditedCodebook, ThemeDecision, ThemeEdits } from './edited-codebook.ts'
import { linkPairs } from './link-pairs.ts'

/** Whether an edit of the log is in force in a run. */
export interface EditOutcome {
  readonly edit: CodebookEdit
  /** Why it is not, where it is not. */
  readonly whyNot?: string
}

/** The edits as far as they fit a corpus. */
export interface FittedEdits extends ThemeEdits {
  readonly links: ConcernLinks
  /** One for each edit of the log, in its order. */
  readonly outcomes: readonly EditOutcome[]
  readonly notices: readonly Notice[]
}

/**
 * Keeps those edits that the corpus allows: an edit about a concern that is in no plan is passed over, and so is a move
 * whose concern reads otherwise now; a pin is kept then. A notice tells of each.
 *
 * @param file names the log in notices
 */
export function fitEdits(edited: EditedCodebook, plans: readonly Plan[], file: string): FittedEdits {
  const texts = new Map(
    plans.flatMap((plan) => plan.concerns.map((concern) => [concern.id, concern.text] as const)),
  )
  const notices: Notice[] = []
  const whyNot = new Map(edited.lapsed)
  const placeOf = ({ line }: CodebookEdit) => ({ file, line })
  const areThere = (edit: CodebookEdit, concerns: readonly ConcernId[]): boolean => {
    const gone = concerns.filter((id) => !texts.has(id))
    if (gone.length === 0) return true
    notices.push(editConcernGone(placeOf(edit), edit.id, gone.join(', ')))
    whyNot.set(edit.id, `${gone.join(', ')} is in no plan of the corpus`)
    return false
  }
  const fits = ({ concern, fingerprint, kind, edit }: ThemeDecision): boolean => {
    if (!areThere(edit, [concern])) return false
    if (fingerprint === undefined || fingerprint === textFingerprint(texts.get(concern)!)) return true
    if (kind === 'pin') {
      notices.push(pinTextChanged(placeOf(edit), edit.id, concern))
      return true
    }
    notices.push(editTextChanged(placeOf(edit), edit.id, concern))
    whyNot.set(edit.id, `the text of ${concern} has changed`)
    return false
  }
  const decisions = edited.decisions.filter(fits)
  const links = edited.links.filter((edit) => areThere(edit, edit.concerns))
  for (const edit of edited.edits)
    if (edit.operation === 'note' && 'concern' in edit.about && !whyNot.has(edit.id))
      areThere(edit, [edit.about.concern])
  return {
    parts: edited.parts,
    steps: edited.steps,
    active: edited.active,
    decisions,
    links: { mustLink: linkPairs(links, 'must_link'), cannotLink: linkPairs(links, 'cannot_link') },
    outcomes: edited.edits.map((edit) => {
      const why = whyNot.get(edit.id)
      return why === undefined ? { edit } : { edit, whyNot: why }
    }),
    notices: notices.toSorted((a, b) => a.place.line! - b.place.line!),
  }
}
