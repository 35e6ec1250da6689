import { baseForm } from '../text/base-form.ts'
import { parseTokens } from '../text/parse-tokens.ts'
import type { ActionTypes } from './action-type.ts'

/** What begins at a token: how many tokens it takes, and the place of the type it names, if it names one. */
export interface Entry {
  readonly length: number
  readonly type?: number
}

export interface FoundVerb extends Entry {
  readonly isLight: boolean
  readonly isPassing: boolean
  readonly isHappening: boolean
}

export interface FoundObject extends Entry {
  readonly type: number
  readonly isVague: boolean
}

/** The words of the codebook, found in any inflection. */
export interface ActionLexicon {
  readonly verbAt: (tokens: readonly string[], at: number) => FoundVerb | undefined
  readonly objectAt: (tokens: readonly string[], at: number) => FoundObject | undefined
}

const PLAIN = { isLight: false, isPassing: false, isHappening: false }

/** Lays the codebook's words out for look-up; each word's base form is sought once. */
export function createActionLexicon({ types, ...verbsBeside }: ActionTypes): ActionLexicon {
  const verbs = new Map<string, Omit<FoundVerb, 'length'>>()
  types.forEach((type, place) => {
    for (const verb of type.verbs) verbs.set(verb, { ...PLAIN, type: place })
  })
  const mark = (list: readonly string[], more: Partial<typeof PLAIN>): void => {
    for (const verb of list) verbs.set(verb, { ...(verbs.get(verb) ?? PLAIN), ...more })
  }
  mark(verbsBeside.lightVerbs, { isLight: true })
  mark(verbsBeside.happeningVerbs, { isLight: true, isHappening: true })
  mark(verbsBeside.passingVerbs, { isPassing: true })
  const objects = new Map<string, Omit<FoundObject, 'length'>>()
  types.forEach((type, place) => {
    for (const object of type.objects) objects.set(object, { type: place, isVague: false })
    for (const object of type.vagueObjects) objects.set(object, { type: place, isVague: true })
  })
  return { verbAt: createFinder(verbs), objectAt: createFinder(objects) }
}

/** Finds the longest entry that begins at a token. */
function createFinder<Value>(
  entries: ReadonlyMap<string, Value>,
): (tokens: readonly string[], at: number) => (Value & { readonly length: number }) | undefined {
  const byFirst = new Map<string, { words: readonly string[]; value: Value }[]>()
  const known = new Set<string>()
  for (const [entry, value] of entries) {
    const words = parseTokens(entry)
    known.add(words[0]!)
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, value }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  const bases = new Map<string, string>()
  const baseOf = (token: string): string => {
    let base = bases.get(token)
    if (base === undefined) {
      base = baseForm(token, (word) => known.has(word)) ?? token
      bases.set(token, base)
    }
    return base
  }
  // Against the one word: another entry may have an inflected form of it.
  const agrees = (token: string | undefined, word: string): boolean =>
    token !== undefined && (token === word || baseForm(token, (known) => known === word) === word)
  return (tokens, at) => {
    const token = tokens[at]
    if (token === undefined) return undefined
    const starts = [
      ...(byFirst.get(token) ?? []),
      ...(baseOf(token) === token ? [] : (byFirst.get(baseOf(token)) ?? [])),
    ]
    const found = starts.find(({ words }) =>
      words.every((word, i) => i === 0 || agrees(tokens[at + i], word)),
    )
    return found && { ...found.value, length: found.words.length }
  }
}
