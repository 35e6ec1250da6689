import type { Paragraph } from '../documents/source-document.ts'
import type { Notice } from '../domain/notice.ts'
import { joinPlaces } from '../domain/place.ts'
import * as faults from '../domain/faults/plans.ts'
import { splitActions } from './action-boundaries.ts'
import { foldParagraphs } from './fold-paragraphs.ts'
import { joinText } from './join-text.ts'
import { pairAnswers, type Answer } from './pair-answers.ts'
import type { ActionDraft, ActionRow } from './plan-draft.ts'
import { isRepeatedTail } from './repeated-tail.ts'
import { endsSentence, isLeftOpen, isLostBetween, startsInside } from './text-signs.ts'

interface Matched {
  readonly actions: readonly ActionDraft[]
  readonly notices: readonly Notice[]
}

/**
 * The actions of one concern from its rows: continues texts over breaks, and gives each action its owner and target.
 * Paragraphs and owner-and-target pairs of a row belong together in order; pairs in rows of their own answer the
 * paragraphs left before them; where a text has more pairs than paragraphs it is parted by sense, where fewer, joined.
 */
export function matchActions(rows: readonly ActionRow[], isFragment: boolean): Matched {
  const actions: ActionDraft[] = []
  const notices: Notice[] = []
  for (const [i, row] of groupRows(rows).entries()) {
    const last = actions.at(-1)
    const { paragraphs, repeated } = dropRepeated(row, last)
    if (repeated !== undefined) notices.push(faults.repeatedText(row.place, repeated))
    const answers = [...pairAnswers(row.owners, row.targets)]
    const joins = last !== undefined && continues(last, paragraphs, answers.length, row.afterBreak)
    if (last && joins) {
      const own = itemsAfterFirst(paragraphs)
      const rest = paragraphs.slice(own)
      actions.pop()
      const step = continueAction(
        last,
        paragraphs.slice(0, own),
        foldParagraphs(rest, 0).length,
        answers,
        row,
      )
      actions.push(...step.actions)
      notices.push(...step.notices)
      addActions(rest, answers, row, actions, notices, false)
    } else {
      if (last && paragraphs[0] && row.afterBreak && startsInside(paragraphs[0].text))
        notices.push(faults.actionTextLost(row.place, paragraphs[0].text))
      addActions(paragraphs, answers, row, actions, notices, i === 0 && isFragment)
    }
  }
  return { actions, notices }
}

/** Rows that hold only owners and targets answer the row before them. */
function groupRows(rows: readonly ActionRow[]): readonly ActionRow[] {
  const groups: ActionRow[] = []
  for (const row of rows) {
    const open = groups.at(-1)
    if (open && row.paragraphs.length === 0) {
      groups[groups.length - 1] = {
        ...open,
        owners: [...open.owners, ...row.owners],
        targets: [...open.targets, ...row.targets],
        place: joinPlaces(open.place, row.place),
      }
    } else groups.push(row)
  }
  return groups
}

function dropRepeated(
  row: ActionRow,
  last: ActionDraft | undefined,
): { paragraphs: readonly Paragraph[]; repeated?: string } {
  const first = row.paragraphs[0]
  const isAnswered = row.owners.length + row.targets.length > 0
  if (!first || !last || isAnswered || !isRepeatedTail(last.text, first.text))
    return { paragraphs: row.paragraphs }
  return { paragraphs: row.paragraphs.slice(1), repeated: first.text }
}

/** How many paragraphs the first one takes with it: itself and the list items under it. */
function itemsAfterFirst(paragraphs: readonly Paragraph[]): number {
  const next = paragraphs.findIndex((paragraph, i) => i > 0 && !paragraph.isItem)
  return next < 0 ? paragraphs.length : next
}

/** Whether a row's first paragraph is the rest of the action before. */
function continues(
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

/** Appends a continuation to its action, and parts the two where an owner or target shows that a new action began in it. */
function continueAction(
  last: ActionDraft,
  own: readonly Paragraph[],
  others: number,
  answers: Answer[],
  row: ActionRow,
): Matched {
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

/** Adds a row's own actions, in order, each with its answer. */
function addActions(
  paragraphs: readonly Paragraph[],
  answers: Answer[],
  row: ActionRow,
  actions: ActionDraft[],
  notices: Notice[],
  lostBeginning: boolean,
): void {
  const open = actions.at(-1)
  let texts = foldParagraphs(paragraphs, 0)
  if (open && !open.isAnswered && answers.length > texts.length) {
    actions[actions.length - 1] = { ...open, ...answers.shift()! }
  }
  // The first paragraph of a fragment ends an action whose owner and target are lost with its page.
  const orphan = lostBeginning && texts.length > answers.length && startsInside(texts[0] ?? '') ? 1 : 0
  if (answers.length > 0 && texts.length - orphan > answers.length) {
    const count = texts.length - orphan
    const own = paragraphs.slice(orphan === 0 ? 0 : paragraphs.findIndex((p, i) => i > 0 && !p.isItem))
    texts = [...texts.slice(0, orphan), ...foldParagraphs(own, answers.length)]
    notices.push(faults.paragraphsJoined(row.place, count, answers.length))
  }
  if (answers.length > texts.length && paragraphs.length > texts.length)
    texts = foldParagraphs(paragraphs, answers.length)
  if (answers.length > texts.length && texts.length > 0) texts = partBySense(texts, answers, row, notices)
  for (const [i, text] of texts.entries()) {
    const answer = i < orphan ? undefined : answers.shift()
    actions.push({ text, place: row.place, ...(answer ?? { owner: '', target: '', isAnswered: false }) })
  }
  for (const { owner, target } of answers)
    notices.push(faults.unplacedAnswer(row.place, `${owner} ${target}`.trim()))
  answers.length = 0
}

/** More answers than texts: parts the text that parts most readily, else takes equal answers as printed twice. */
function partBySense(
  texts: readonly string[],
  answers: Answer[],
  row: ActionRow,
  notices: Notice[],
): readonly string[] {
  const surplus = answers.length - texts.length
  for (const [i, text] of texts.entries()) {
    const parts = splitActions(text, surplus + 1)
    if (!parts) continue
    notices.push(faults.splitBySense(row.place, parts))
    return [...texts.slice(0, i), ...parts, ...texts.slice(i + 1)]
  }
  const [first, second] = answers
  if (
    texts.length === 1 &&
    first &&
    second &&
    first.owner === second.owner &&
    first.target === second.target
  ) {
    answers.splice(1, 1)
    notices.push(faults.repeatedAnswer(row.place, `${first.owner} ${first.target}`))
  }
  return texts
}
