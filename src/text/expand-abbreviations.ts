import type { Glossary, Meaning } from '../domain/glossary.ts'

/** An abbreviation of which nothing nearby told the meaning. */
export interface UnresolvedAbbreviation {
  readonly abbreviation: string
  readonly expansions: readonly string[]
}

export interface ExpandedText {
  readonly text: string
  readonly unresolved: readonly UnresolvedAbbreviation[]
}

const ABBREVIATION = /\(?\b[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?:['’]s|s)?\b\)?/g

/**
 * Writes abbreviations out, for matching and search; never for quoting. A definition's own brackets ("Use of Force
 * (UoF)") are dropped. Where several meanings are known, the passage's words decide; where they do not, the
 * abbreviation stays and is told.
 * @param own what the plan itself defines; goes before the glossary
 */
export function expandAbbreviations(
  text: string,
  glossary: Glossary,
  own: ReadonlyMap<string, string>,
): ExpandedText {
  const unresolved = new Map<string, UnresolvedAbbreviation>()
  const words = new Set(text.toLowerCase().match(/[a-z]+/g) ?? [])
  const expanded = text.replace(ABBREVIATION, (found, at: number) => {
    const bare = found.replace(/[()]/g, '')
    const key = [bare, bare.replace(/['’]?s$/, '')].find((form) => own.has(form) || glossary.has(form))
    if (key === undefined) return found
    const expansion = own.get(key) ?? meaningOf(glossary.get(key)!, words)?.expansion
    if (expansion === undefined) {
      unresolved.set(key, {
        abbreviation: key,
        expansions: glossary.get(key)!.map((meaning) => meaning.expansion),
      })
      return found
    }
    const isDefinition =
      found.startsWith('(') &&
      found.endsWith(')') &&
      text.slice(0, at).trimEnd().toLowerCase().endsWith(expansion.toLowerCase())
    return isDefinition ? '' : found.replace(bare, expansion)
  })
  return {
    text: expanded.replace(/\s{2,}/g, ' ').replace(/\s+([.,;:])/g, '$1'),
    unresolved: [...unresolved.values()],
  }
}

/** The only meaning, or the one of which more context words stand in the passage than of any other. */
function meaningOf(meanings: readonly Meaning[], words: ReadonlySet<string>): Meaning | undefined {
  if (meanings.length === 1) return meanings[0]
  const scored = meanings
    .map((meaning) => ({
      meaning,
      score: meaning.context.filter((word) => words.has(word) || words.has(`${word}s`)).length,
    }))
    .sort((a, b) => b.score - a.score)
  return scored[0]!.score > (scored[1]?.score ?? 0) ? scored[0]!.meaning : undefined
}
