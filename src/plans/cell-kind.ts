import { cellText, type Cell } from '../documents/source-document.ts'
import { isTarget } from './parse-target.ts'

/** What a cell's content looks like, wherever it stands. */
export type CellKind = 'empty' | 'number' | 'response' | 'target' | 'owner' | 'name' | 'text'

const NUMBER = /^(?:S\s?)?\d{1,3}(?:\.\d{1,3}){0,2}[.)]?$/i
const RESPONSE = /^(?:(?:partly|partially|not)\s+)?(?:agreed|accepted)\.?$|^rejected\.?$/i
/** Words that name a post or body; a list of words, since bodies change and posts recur. */
const OWNER_WORD =
  /\b(governor|director|directorate|head of|hmpps|noms|moj|ministry|home office|provider|manager|estates|property|gfsl|gsfl|facilities|healthcare|health|nhs\w*|commissioners?|services?|pecs|police|probation|group|trust|amey|orru|lead|officer|college|authority|council|team|regional|national)\b/i
const SENTENCE_VERB = /\b(will|is|are|was|were|has|have|had|be|been|to|must|should|that|which)\b/i

/** The content of a cell by its form alone: no knowledge of its column. */
export function cellKind(cell: Cell): CellKind {
  if (cell.length === 0) return 'empty'
  const text = cellText(cell)
  if (NUMBER.test(text)) return 'number'
  if (RESPONSE.test(text)) return 'response'
  if (cell.every((p) => isTarget(p.text))) return 'target'
  const kinds = cell.map((p) => phraseKind(p.text))
  if (kinds.every((kind) => kind === 'owner')) return 'owner'
  return kinds.every((kind) => kind !== 'text') ? 'name' : 'text'
}

const MOST_WORDS_OF_NAME = 6

/** `owner`: names a post or body; `name`: short and without a sentence's form, so it might; `text`: neither. */
function phraseKind(text: string): 'owner' | 'name' | 'text' {
  const words = text.split(/\s+/).length
  if (
    words > 14 ||
    SENTENCE_VERB.test(text) ||
    /[.!?]\s/.test(text.replace(/\b(Ltd|No|Dr|Mr|Ms|St)\./g, '$1'))
  )
    return 'text'
  if (!/^[A-Z]/.test(text) || (words > MOST_WORDS_OF_NAME && text.endsWith('.'))) return 'text'
  if (OWNER_WORD.test(text)) return 'owner'
  return words <= MOST_WORDS_OF_NAME && !text.endsWith('.') ? 'name' : 'text'
}
