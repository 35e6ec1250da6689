import type { Paragraph } from '../documents/source-document.ts'
import type { Notice } from '../domain/notice.ts'
import * as faults from '../domain/faults/plans.ts'
import { splitActions } from './action-boundaries.ts'
import { continueAction, continues, itemsAfterFirst } from './continue-action.ts'
import { foldParagraphs } from './fold-paragraphs.ts'
import { groupRows } from './group-rows.ts'
import { pairAnswers, type Answer } from './pair-answers.ts'
import type { ActionDraft, ActionRow, MatchedActions } from './plan-draft.ts'
import { isRepeatedTail } from './repeated-tail.ts'
import { startsInside } from './text-signs.ts'

/**
 * The actions of one concern from its rows: continues texts over breaks, and gives each action its owner and target.
 * Paragraphs and owner-and-target pairs of a row belong together in order; pairs in rows of their own answer the
 * paragraphs left before them; where a text has more pairs than paragraphs it is parted by sense, where fewer, joined.
 */
export function matchActions(rows: readonly ActionRow[], isFragment: boolean): MatchedActions {
  const actions: ActionDraft[] = []
  const notices: Notice[] = []
  for (const [i, row] of groupRows(rows).entries()) {
    const last = actions.at(-1)
    const { paragraphs, repeated } = dropRepeated(row, last)
    if (repeated !== undefined) notices.push(faults.repeatedText(row.place, repeated))
    const texts = foldParagraphs(paragraphs, 0).length
    const answers = [...pairAnswers(row.owners, row.targets, texts)]
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
