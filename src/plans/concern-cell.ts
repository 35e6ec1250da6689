import { cellText, type Cell } from '../documents/source-document.ts'
import { endsSentence } from './text-signs.ts'

/** A concern's cell, with what older plans print at the end of a recommendation taken apart. */
export interface ConcernCell {
  readonly text: string
  /** `S40` or `1.46`: the paragraph of the inspection report, `''` when none is printed. */
  readonly reference: string
  /** As printed, `''` when none is. */
  readonly response: string
}

const REFERENCE = /\((S\s?\d{1,3}|\d{1,2}\.\d{1,3})(?:\s*(?:and|,)\s*[S\d.\s]+)?\)\.?$/
/** The response's own column was lost, so that its word stands right behind the reference or the full stop. */
const RESPONSE_AT_END = /(?<=[.)])\s*((?:partly |partially |not )?(?:agreed|accepted)|rejected)\.?$/i

/** Reads a concern's cell; `response` is the row's own response cell, where it has one. */
export function parseConcernCell(printed: string, response: Cell | undefined): ConcernCell {
  const own = cellText(response)
  const atEnd = own === '' ? RESPONSE_AT_END.exec(printed) : null
  const text = atEnd ? printed.slice(0, atEnd.index) : printed
  const reference = REFERENCE.exec(text)?.[1]?.replace(/\s/g, '') ?? ''
  return { text, reference, response: own === '' ? (atEnd?.[1] ?? '') : own }
}

/** Whether a concern's text is complete: it ends a sentence, or carries a recommendation's reference at its end. */
export const endsConcern = (text: string): boolean => endsSentence(text) || REFERENCE.test(text)
