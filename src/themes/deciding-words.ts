import type { Passage } from '../domain/passage.ts'
import type { ThemeAssignment } from '../domain/theme.ts'
import { createStemmer } from '../text/create-stemmer.ts'
import { parseSentences } from '../text/parse-sentences.ts'
import { isContentWord } from '../text/parse-terms.ts'
import { parseTokens } from '../text/parse-tokens.ts'
import type { View } from '../vectors/embedder.ts'
import { rowSource } from '../vectors/row-source.ts'
import { unitRows } from '../vectors/unit-rows.ts'
import type { CodebookTheme } from './codebook-theme.ts'
import type { ThemeStep } from './edited-codebook.ts'
import { themeScores, type ViewWeights } from './theme-scores.ts'
import { themeSources } from './theme-sources.ts'

export interface WordsInput {
  readonly passages: readonly Passage[]
  readonly views: readonly View[]
  /** All themes that the model scored, parts of split ones included. */
  readonly themes: readonly CodebookTheme[]
  readonly steps: readonly ThemeStep[]
}

export interface WordsOptions {
  readonly viewWeights: ViewWeights
  readonly leadWeight: number
}

const MOST_WORDS = 5
// Of what the first word says, the least that another must say to be told.
const LEAST_SHARE = 0.35
// A word and its hyphenated neighbours are one: self-harm, re-offending.
const WORD = /[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*/gu

/**
 * The words of a concern's text that spoke most for a theme against the others.
 *
 * The views add up words, so that a word's own likeness to a theme, less that to all themes on average, weighed by its
 * rarity as the views weigh it and once more in the first sentence, is what it brought to the theme's score (but for
 * what the views take off or even out over the whole text). Each word is embedded once, however many concerns have it.
 * Against leaving out each word in turn, which costs an embedding for every word of every concern: of the 59 concerns of
 * the five plans, the first word is the one whose loss costs most in 41 and among the three in 57; of all 193 words, 162
 * are among as many whose loss costs most.
 *
 * @param input.views that made the scores: those of the built-in embedder, whichever made the vectors
 * @returns for an assignment of one of the passages' concerns, at most five words as its text spells them (abbreviations
 * written out), the most telling first; none where no word of its own spoke for the theme, only what was promised
 */
export function decidingWords(
  { passages, views, themes, steps }: WordsInput,
  { viewWeights, leadWeight }: WordsOptions,
): (assignment: Pick<ThemeAssignment, 'concernId' | 'themeId'>) => readonly string[] {
  const wordsOf = createWordParser()
  const texts = new Map(
    passages.flatMap(({ kind, concernId, text }) => (kind === 'concern' ? [[concernId, text] as const] : [])),
  )
  const forms = [...texts.values()].flatMap(wordsOf).map(({ spelt }) => spelt.toLowerCase())
  const rarity = measureRarity(passages, wordsOf)
  const marginOf = themeMargins([...new Set(forms)], views, themes, viewWeights)
  const columnOf = new Map(themes.map(({ id }, t) => [id, t]))
  const sourcesOf = themeSources(steps)
  return ({ concernId, themeId }) => {
    const text = texts.get(concernId) ?? ''
    const columns = sourcesOf(themeId).flatMap((id) => columnOf.get(id) ?? [])
    const inLead = new Set(wordsOf(parseSentences(text)[0] ?? '').map(({ key }) => key))
    const found = new Map<string, { spelt: string; value: number }>()
    for (const { spelt, key } of wordsOf(text)) {
      if (found.has(key)) continue
      const margins = marginOf(spelt.toLowerCase())
      const weight = rarity(key) * (inLead.has(key) ? 1 + leadWeight : 1)
      found.set(key, { spelt, value: weight * Math.max(...columns.map((t) => margins[t]!)) })
    }
    const ranked = [...found.values()].filter(({ value }) => value > 0).sort((a, b) => b.value - a.value)
    return ranked
      .filter(({ value }) => value >= LEAST_SHARE * ranked[0]!.value)
      .slice(0, MOST_WORDS)
      .map(({ spelt }) => spelt)
  }
}

interface Word {
  readonly spelt: string
  /** Its stems: forms of one word count as one. */
  readonly key: string
}

type WordParser = (text: string) => readonly Word[]

/** The words of a text that can tell its subject, in their order. */
function createWordParser(): WordParser {
  const stem = createStemmer()
  const keys = new Map<string, string>()
  const keyOf = (spelt: string): string => {
    const known = keys.get(spelt)
    if (known !== undefined) return known
    const key = parseTokens(spelt).filter(isContentWord).map(stem).join(' ')
    keys.set(spelt, key)
    return key
  }
  return (text) =>
    (text.match(WORD) ?? []).map((spelt) => ({ spelt, key: keyOf(spelt) })).filter(({ key }) => key !== '')
}

/** The weight of a word as the views have it: the fewer passages have it, the more it counts. */
function measureRarity(passages: readonly Passage[], wordsOf: WordParser): (key: string) => number {
  const spread = new Map<string, number>()
  for (const { text } of passages)
    for (const key of new Set(wordsOf(text).map((word) => word.key)))
      spread.set(key, (spread.get(key) ?? 0) + 1)
  return (key) => Math.log((passages.length + 1) / ((spread.get(key) ?? 0) + 0.5))
}

/** How much more like each theme a word is than like all of them on average. */
function themeMargins(
  words: readonly string[],
  views: readonly View[],
  themes: readonly CodebookTheme[],
  viewWeights: ViewWeights,
): (word: string) => readonly number[] {
  const scoresOf = themeScores(views, (view) => rowSource(unitRows(view.embed(words))), themes, viewWeights)
  const margins = scoresOf([...words.keys()]).map((scores) => {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
    return scores.map((score) => score - mean)
  })
  const placeOf = new Map(words.map((word, i) => [word, i]))
  return (word) => margins[placeOf.get(word)!]!
}
