import { isRow, type Block } from '../documents/source-document.ts'
import { joinPlaces, type Place } from '../domain/place.ts'
import { joinText } from './join-text.ts'
import { isPageFurniture } from './page-furniture.ts'
import type { ActionRow, ConcernDraft } from './plan-draft.ts'

const RECOMMENDATION = /^(?:recommendation\s+)?(\d{1,3})[.):]\s+(\S.*)$/i
const PARAGRAPH = /^(\d{1,3})\.(\d{1,3})\.?\s+(\S.*)$/
const RESPONSE = /^((?:partly |partially |not )?(?:agreed|accepted)|rejected)\.?$/i

/**
 * Responses without a table, as other departments print them: a numbered recommendation, then `n.1` with the response's
 * word, then `n.2` and on with the narrative. Every narrative paragraph is an action without owner and target; lines
 * without a number go on with what stands before them.
 *
 * @returns none unless some recommendation has a response: a numbered list alone is no plan
 */
export function collectNumbered(blocks: readonly Block[]): readonly ConcernDraft[] {
  const drafts: ConcernDraft[] = []
  for (const block of blocks) {
    if (isRow(block)) continue
    const last = drafts.at(-1)
    const paragraph = PARAGRAPH.exec(block.text)
    if (last && paragraph?.[1] === last.number) {
      drafts[drafts.length - 1] = addParagraph(last, paragraph[3]!, block.place)
    } else if (startsRecommendation(block.text, Number(last?.number ?? 0) + 1)) {
      const [, number = '', text = ''] = RECOMMENDATION.exec(block.text) ?? []
      drafts.push({
        number,
        kind: 'recommendation',
        response: '',
        text,
        isFragment: false,
        place: block.place,
        rows: [],
      })
    } else if (last && !isPageFurniture(block.text)) {
      drafts[drafts.length - 1] = continueLast(last, block.text, block.place)
    }
  }
  return drafts.some((draft) => draft.response !== '') ? drafts : []
}

/** Index of the block that `collectNumbered` takes for the first recommendation; -1 where there is none. */
export const startOfNumbered = (blocks: readonly Block[]): number =>
  blocks.findIndex((block) => !isRow(block) && startsRecommendation(block.text, 1))

/** Whether a paragraph begins the recommendation of that number. */
const startsRecommendation = (text: string, number: number): boolean =>
  !PARAGRAPH.test(text) && Number(RECOMMENDATION.exec(text)?.[1]) === number

function addParagraph(draft: ConcernDraft, text: string, place: Place): ConcernDraft {
  const joined = joinPlaces(draft.place, place)
  const response = RESPONSE.exec(text)?.[1]
  if (response !== undefined && draft.response === '') return { ...draft, response, place: joined }
  const row: ActionRow = {
    paragraphs: [{ text, isItem: false }],
    owners: [],
    targets: [],
    place,
    afterBreak: false,
  }
  return { ...draft, rows: [...draft.rows, row], place: joined }
}

/** A line without a number: more of the last paragraph, or of the recommendation while it has none. */
function continueLast(draft: ConcernDraft, text: string, place: Place): ConcernDraft {
  const joined = joinPlaces(draft.place, place)
  const row = draft.rows.at(-1)
  if (!row) return { ...draft, text: joinText(draft.text, text), place: joined }
  const paragraphs = [{ text: joinText(row.paragraphs[0]!.text, text), isItem: false }]
  return {
    ...draft,
    rows: [...draft.rows.slice(0, -1), { ...row, paragraphs, place: joinPlaces(row.place, place) }],
    place: joined,
  }
}
