import { abbreviationUnresolved, definitionDiffers } from '../domain/faults/text.ts'
import type { Glossary } from '../domain/glossary.ts'
import type { PassageId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import { passagesOf, type Passage } from '../domain/passage.ts'
import type { Place } from '../domain/place.ts'
import type { Action, Concern, Plan } from '../domain/plan.ts'
import { expandAbbreviations } from './expand-abbreviations.ts'
import { findDefinitions } from './find-definitions.ts'

/**
 * The passages of all plans as matching and search see them: abbreviations written out by each plan's own definitions,
 * then by the glossary. Quotes keep the plan's text. Order and ids are those of `passagesOf(plans)`.
 */
export function writeOutPassages(
  plans: readonly Plan[],
  glossary: Glossary,
): { readonly passages: readonly Passage[]; readonly notices: readonly Notice[] } {
  const parts = plans.map((plan) => writeOutPlan(plan, glossary))
  return { passages: parts.flatMap((part) => part.passages), notices: parts.flatMap((part) => part.notices) }
}

function writeOutPlan(
  plan: Plan,
  glossary: Glossary,
): { passages: readonly Passage[]; notices: readonly Notice[] } {
  const passages = passagesOf([plan])
  const places = placesOf(plan)
  const own = new Map<string, string>()
  const notices: Notice[] = []
  for (const passage of passages) {
    for (const { abbreviation, expansion } of findDefinitions(passage.text)) {
      if (own.has(abbreviation)) continue
      own.set(abbreviation, expansion)
      const listed = glossary.get(abbreviation)?.map((meaning) => meaning.expansion) ?? []
      if (listed.length > 0 && !listed.some((known) => isSame(known, expansion))) {
        notices.push(definitionDiffers(places.get(passage.id)!, abbreviation, expansion, listed.join(' or ')))
      }
    }
  }
  const told = new Set<string>()
  const written = passages.map((passage) => {
    const { text, unresolved } = expandAbbreviations(passage.text, glossary, own)
    for (const { abbreviation, expansions } of unresolved.filter((one) => !told.has(one.abbreviation))) {
      told.add(abbreviation)
      notices.push(abbreviationUnresolved(places.get(passage.id)!, abbreviation, expansions))
    }
    return { ...passage, text }
  })
  return { passages: written, notices }
}

/** The same words but for case, small words and plurals. */
function isSame(a: string, b: string): boolean {
  const key = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\b(?:of|and|the|in|for|to)\b/g, '')
      .replace(/[^a-z ]/g, '')
      .replace(/s\b/g, '')
      .replace(/\s+/g, '')
  return key(a) === key(b)
}

function placesOf(plan: Plan): ReadonlyMap<PassageId, Place> {
  const placed: readonly (Concern | Action)[] = plan.concerns.flatMap((concern) => [
    concern,
    ...concern.actions,
  ])
  return new Map(placed.map(({ id, place }) => [id, place]))
}
