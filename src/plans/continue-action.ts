import type { Paragraph } from '../documents/source-document.ts'
import * as faults from '../domain/faults/plans.ts'
import { joinPlaces } from '../domain/place.ts'
import { splitActions } from './action-boundaries.ts'
import { foldParagraphs } from './fold-paragraphs.ts'
import { joinText } from './join-text.ts'
import type { Answer } from './pair-answers.ts'
import type { ActionDraft, ActionRow, MatchedActions } from './plan-draft.ts'
import { endsSentence, isLeftOpen, isLostBetween, startsInside } from './text-signs.ts'

/** How many paragraphs the first one takes with it: itself and the list items under it. */
export function itemsAfterFirst(paragraphs: readonly Paragraph[]): number {
  const next = paragraphs.findIndex((paragraph, i) => i > 0 && !paragraph.isItem)
  return next < 0 ? paragraphs.length : next
}

/** Whether a row's first paragraph is the rest of the action before. */
export function continues(
  last: ActionDraft,
  paragraphs: readonly Paragraph[],
  answers: number,
  afterBreak: boolean,
): boolean {
  const [first] = paragraphs
  if (!first || isLostBetween(last.text, first.text)) return false
  const isOpen = !endsSentence(last.text)
  if (startsInside(first.text)) return isOpen
  if (first.isItem) return answers < paragraphs.length
  if (isOpen && isLeftOpen(last.text)) return true
  if (!afterBreak && !isOpen) return false
  const expected = foldParagraphs(paragraphs, 0).length + (last.isAnswered ? 0 : 1)
  // A page's first paragraph that no owner or target answers goes on with the text before, even at a sentence's end.
  return answers < expected || (isOpen && answers === expected && isNameCut(last.text, first.text))
}

/** A name cut by the page ("…Homelessness Prevention" / "Teams (HPTs) and develops…. To further…"), and a next action after it. */
const isNameCut = (before: string, after: string): boolean =>
  /\s[A-Z][a-z]+$/.test(before) && splitActions(after, 2) !== undefined

/**
 * Appends a continuation to its action, and parts the two where an owner or target shows that a new action began in it.
 */
export function continueAction(
  last: ActionDraft,
  own: readonly Paragraph[],
  others: number,
  answers: Answer[],
  row: ActionRow,
): MatchedActions {
  const head = last.text.length
  const [more = ''] = foldParagraphs(own, 1)
  const text = own[0]?.isItem ? `${last.text}\n${more}` : joinText(last.text, more)
  const place = joinPlaces(last.place, row.place)
  const joined: ActionDraft = { ...last, text, place }
  if (!last.isAnswered && answers.length > others)
    return { actions: [{ ...joined, ...answers.shift()! }], notices: [] }
  if (answers.length <= others) return { actions: [joined], notices: [] }
  const parts = splitActions(text, 2, head)
  const answer = answers[0]!
  if (parts) {
    answers.shift()
    return {
      actions: [
        { ...joined, text: parts[0]!, place: parts[0]!.length <= head ? last.place : place },
        { text: parts[1]!, place: parts[0]!.length < head ? place : row.place, ...answer },
      ],
      notices: [faults.splitBySense(row.place, parts)],
    }
  }
  if (answer.owner === last.owner && answer.target === last.target) {
    answers.shift()
    return {
      actions: [joined],
      notices: [faults.repeatedAnswer(row.place, `${answer.owner} ${answer.target}`)],
    }
  }
  return { actions: [joined], notices: [] }
}
