import { isRow, type Block } from '../documents/source-document.ts'
import { joinPlaces } from '../domain/place.ts'
import type { ActionRow, ConcernDraft } from './plan-draft.ts'

const RECOMMENDATION = /^(?:recommendation\s+)?(\d{1,3})[.):]\s+(\S.*)$/i
const PARAGRAPH = /^(\d{1,3})\.(\d{1,3})\.?\s+(\S.*)$/
const RESPONSE = /^((?:partly |partially |not )?(?:agreed|accepted)|rejected)\.?$/i

/**
 * Responses without a table, as other departments print them: a numbered recommendation, then `n.1` with the response's
 * word, then `n.2` and on with the narrative. Every narrative paragraph is an action without owner and target.
 */
export function collectNumbered(blocks: readonly Block[]): readonly ConcernDraft[] {
  const drafts: ConcernDraft[] = []
  for (const block of blocks) {
    if (isRow(block)) continue
    const paragraph = PARAGRAPH.exec(block.text)
    const last = drafts.at(-1)
    if (paragraph && last && paragraph[1] === last.number) {
      drafts[drafts.length - 1] = addParagraph(last, paragraph[3]!, block.place)
      continue
    }
    const start = RECOMMENDATION.exec(block.text)
    if (start && !paragraph && Number(start[1]) === Number(last?.number ?? 0) + 1) {
      drafts.push({
        number: start[1]!,
        kind: 'recommendation',
        response: '',
        text: start[2]!,
        isFragment: false,
        place: block.place,
        rows: [],
      })
    }
  }
  return drafts.filter((draft) => draft.response !== '')
}

function addParagraph(draft: ConcernDraft, text: string, place: ConcernDraft['place']): ConcernDraft {
  const response = RESPONSE.exec(text)?.[1]
  if (response !== undefined && draft.response === '')
    return { ...draft, response, place: joinPlaces(draft.place, place) }
  const row: ActionRow = {
    paragraphs: [{ text, isItem: false }],
    owners: [],
    targets: [],
    place,
    afterBreak: false,
  }
  return { ...draft, rows: [...draft.rows, row], place: joinPlaces(draft.place, place) }
}
