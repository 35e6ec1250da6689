import type { Notice } from '../notice.ts'
import { formatPlace, type Place } from '../place.ts'

/** X001: an abbreviation with several meanings, none of which the passage tells. */
export const abbreviationUnresolved = (
  place: Place,
  abbreviation: string,
  expansions: readonly string[],
): Notice => ({
  code: 'X001',
  level: 'info',
  place,
  message: `${formatPlace(place)}: "${abbreviation}" may mean ${expansions.join(' or ')}; no word of the passage tells which, so it was left as printed.`,
  remedy: 'Give the meaning a context word in models/glossary.yaml if matching should know it.',
})

/** X002: a plan defines an abbreviation otherwise than the glossary does. */
export const definitionDiffers = (
  place: Place,
  abbreviation: string,
  own: string,
  listed: string,
): Notice => ({
  code: 'X002',
  level: 'info',
  place,
  message: `${formatPlace(place)}: the plan defines "${abbreviation}" as "${own}", the glossary as "${listed}"; in this plan its own definition counts.`,
  remedy: 'Add the meaning to models/glossary.yaml if other plans share it.',
})
