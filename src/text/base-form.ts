import { IRREGULAR_FORMS } from './irregular-forms.ts'

const ENDINGS: readonly (readonly [ending: string, replacement: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['sses', 'ss'],
  ['xes', 'x'],
  ['zes', 'z'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['men', 'man'],
  ['s', ''],
  ['es', ''],
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
  ['est', 'e'],
]
const SHORTEST_BASE = 3

/**
 * The dictionary form of an inflected English word: `taught` → `teach`, `visits` → `visit`, `stopped` → `stop`.
 *
 * @param isKnown tells whether the dictionary has a word; the first known candidate wins, a known word stays itself
 *   unless it is an irregular form of another known word
 * @returns undefined when no candidate is known
 */
export function baseForm(word: string, isKnown: (word: string) => boolean): string | undefined {
  const irregular = IRREGULAR_FORMS.get(word)
  if (irregular !== undefined && isKnown(irregular)) return irregular
  if (isKnown(word)) return word
  for (const [ending, replacement] of ENDINGS) {
    if (!word.endsWith(ending)) continue
    const base = word.slice(0, -ending.length) + replacement
    if (base.length < SHORTEST_BASE) continue
    if (isKnown(base)) return base
    const undoubled = replacement === '' && base.at(-1) === base.at(-2) ? base.slice(0, -1) : base
    if (undoubled !== base && isKnown(undoubled)) return undoubled
  }
  return undefined
}
