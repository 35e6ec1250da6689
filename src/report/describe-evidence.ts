import type { Inline } from './document/inline.ts'
import { data, emphasis, joined, listed } from './document/inline-nodes.ts'
import type { EvidenceColumn, EvidenceRow, EvidenceScale, GuardColumn } from './evidence-scale.ts'
import type { Figures } from './figures/figures.ts'
import { formatFraction } from './format-fraction.ts'
import { splitList } from './split-list.ts'

/** Each kind of evidence: its short name, and what it is for the section on method. */
export const EVIDENCE_IN_WORDS: Readonly<
  Record<EvidenceColumn, { readonly name: string; readonly meaning: string }>
> = {
  lexical: { name: 'words', meaning: 'the words of the two concerns' },
  rare_terms: { name: 'rare words', meaning: 'shared words that few concerns have' },
  concepts: { name: 'meanings', meaning: 'words that mean nearly the same' },
  lsa: { name: 'vocabulary', meaning: 'words that go together in these plans' },
  context: { name: 'concern with actions', meaning: 'each concern together with what was promised for it' },
  actions: { name: 'actions', meaning: 'what was promised for the one and for the other' },
  concern_to_actions: {
    name: 'concern to actions',
    meaning: 'the one concern and what was promised for the other',
  },
  theme: { name: 'themes', meaning: 'the themes of the two' },
}

/** What speaks against a pair, for the section on method and as a sentence of its own. */
export const GUARDS_IN_WORDS: Readonly<
  Record<GuardColumn, { readonly name: string; readonly meaning: string; readonly sentence: string }>
> = {
  scope: {
    name: 'scope',
    meaning: 'the one is about another group of prisoners, or another place, than the other',
    sentence: 'Against it: they name different groups of prisoners or different places.',
  },
  stock_phrases: {
    name: 'stock phrases',
    meaning: 'the two share nothing but stock phrases of inspection reports',
    sentence: 'Against it: the words they share are stock phrases of inspection reports.',
  },
}

// Object.keys forgets the keys' type; the record above has exactly these.
const COLUMNS = Object.keys(EVIDENCE_IN_WORDS) as readonly EvidenceColumn[]
const GUARDS = Object.keys(GUARDS_IN_WORDS) as readonly GuardColumn[]

/** A pair this far up among all pairs listed is told as strong evidence, and as fair evidence. */
const STRONG_STANDING = 0.9
const FAIR_STANDING = 0.5

/** How many shared words are told: enough to see the subject. */
const SHARED_TERMS = 8

/**
 * The reasons for a pair in words, strongest kind first: `Both use interpreting, English. More alike than nine in ten of
 * the 310 pairs listed in: words (0.41) and themes (0.93). Closer than half of them in: … Less close in: …`
 */
export function describeEvidence(row: EvidenceRow, scale: EvidenceScale, figures: Figures): Inline {
  const kinds = COLUMNS.flatMap((column) => {
    const value = row[column]
    const standing = scale.standing(column, value)
    return value === null || standing === undefined ? [] : [{ column, value, standing }]
  }).sort((a, b) => b.standing - a.standing || COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column))
  const tell = (opening: Inline, from: number, below: number): readonly Inline[] => {
    const told = kinds
      .filter(({ standing }) => standing >= from && standing < below)
      .map(({ column, value }): Inline => [
        EVIDENCE_IN_WORDS[column].name,
        ' (',
        data(formatFraction(value)),
        ')',
      ])
    return told.length === 0 ? [] : [[opening, listed(told), '.']]
  }
  const terms = splitList(row.shared_terms).slice(0, SHARED_TERMS).join(', ')
  const nineInTen: Inline = [
    'More alike than nine in ten of the ',
    figures.count('pairs_listed', '', 'pair'),
    ' listed, by: ',
  ]
  const sentences = [
    terms === '' ? 'The two share no telling words.' : ['Both use ', emphasis(data(terms)), '.'],
    ...tell(nineInTen, STRONG_STANDING, Infinity),
    ...tell('More alike than half of them, by: ', FAIR_STANDING, STRONG_STANDING),
    ...tell('Less alike, by: ', 0, FAIR_STANDING),
    ...GUARDS.flatMap((column) => ((row[column] ?? 0) > 0 ? [GUARDS_IN_WORDS[column].sentence] : [])),
  ]
  return joined(sentences, ' ')
}
