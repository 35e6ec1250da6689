import { unreadableWordNet } from '../../domain/faults/vectors.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { collectSenses, type Senses } from './collect-senses.ts'
import type { DomainConcept } from './domain-concept.ts'
import { domainShares, spellingOf, type Shares } from './domain-shares.ts'
import { createGlossLemmas } from './gloss-lemmas.ts'
import { parseSynsets } from './parse-synsets.ts'
import { POINTER_WEIGHTS } from './pointer-weights.ts'
import { createRowBuilder, type RowBuilder, type WeightedRows } from './row-builder.ts'
import { sealWordNetGraph } from './seal-wordnet-graph.ts'
import type { WordNetFiles } from './wordnet-files.ts'
import type { WordNetGraph } from './wordnet-graph.ts'

const DATA_FILES = ['data.noun', 'data.verb', 'data.adj', 'data.adv'] as const

/**
 * Builds the graph of WordNet's concepts, with the domain's own among them.
 *
 * Deterministic to the byte. Takes about a second and 300 MB of memory: keep what it gives (serialiseWordNetGraph).
 *
 * @param domain joins after WordNet's own synsets; a term that WordNet lacks becomes a new lemma
 * @throws ToolkitError V003 when a file is not of WordNet 3.1's form
 */
export function buildWordNetGraph(files: WordNetFiles, domain: readonly DomainConcept[] = []): WordNetGraph {
  const latin1 = new TextDecoder('latin1')
  const senses = collectSenses(latin1.decode(files['index.sense']))
  if (senses.lemmas.length === 0) throw unreadableWordNet('index.sense', 'it has no sense')
  const senseOf = new Map(senses.lemmas.map((lemma, i) => [lemma, i]))
  const shares = domainShares(domain, senseOf)
  const lemmas = [...new Set([...senses.lemmas, ...shares.keys()])].sort(compareCodeUnits)
  const lemmaNumbers = new Map(lemmas.map((lemma, number) => [lemma, number]))

  const glossLemmas = createGlossLemmas(lemmaNumbers)
  const synsetNumbers = new Map<number, number>()
  const pointers = createRowBuilder()
  const glosses = createRowBuilder()
  for (const file of DATA_FILES) {
    const before = synsetNumbers.size
    for (const { key, pointers: found, definition } of parseSynsets(latin1.decode(files[file]))) {
      synsetNumbers.set(key, synsetNumbers.size)
      for (const { symbol, target } of found) pointers.push(target, POINTER_WEIGHTS[symbol] ?? 0)
      pointers.endRow()
      pushRow(glosses, glossLemmas(definition))
    }
    if (synsetNumbers.size === before) throw unreadableWordNet(file, 'it has no synset')
  }
  for (const { terms, related = [] } of domain) {
    pointers.endRow()
    const words = [...terms, ...related]
    const phrases = words.map((word) => lemmaNumbers.get(spellingOf(word, lemmaNumbers))!)
    pushRow(
      glosses,
      [...new Set([...phrases, ...glossLemmas(words.join(' '))])].sort((a, b) => a - b),
    )
  }
  return sealWordNetGraph({
    lemmas,
    senses: senseRows(lemmas, senses, senseOf, shares, synsetNumbers),
    pointers: numberedRows(pointers.finish(), synsetNumbers),
    glosses: glosses.finish(),
  })
}

interface Meaning {
  readonly synset: number
  readonly weight: number
}

function senseRows(
  lemmas: readonly string[],
  senses: Senses,
  senseOf: ReadonlyMap<string, number>,
  shares: ReadonlyMap<string, Shares>,
  synsetNumbers: ReadonlyMap<number, number>,
): WeightedRows {
  const rows = createRowBuilder()
  for (const lemma of lemmas) {
    const i = senseOf.get(lemma)
    const [start, end] = i === undefined ? [0, 0] : [senses.starts[i]!, senses.starts[i + 1]!]
    const asked = shares.get(lemma)
    let rest = 1
    for (const share of asked?.values() ?? []) rest -= share
    let total = 0
    for (let p = start; p < end; p++) total += senses.weights[p]!
    const meanings: Meaning[] = []
    for (let p = start; p < end; p++) {
      const synset = synsetNumbers.get(senses.synsets[p]!)
      if (synset !== undefined) meanings.push({ synset, weight: (rest * senses.weights[p]!) / total })
    }
    for (const [concept, share] of asked ?? [])
      meanings.push({ synset: synsetNumbers.size + concept, weight: share })
    meanings.sort((a, b) => b.weight - a.weight || a.synset - b.synset)
    for (const { synset, weight } of meanings) rows.push(synset, weight)
    rows.endRow()
  }
  return rows.finish()
}

/** The same rows with the keys of synsets replaced by their numbers; what is no known synset is left out. */
function numberedRows(keyed: WeightedRows, synsetNumbers: ReadonlyMap<number, number>): WeightedRows {
  const rows = createRowBuilder()
  for (let row = 0; row + 1 < keyed.starts.length; row++) {
    for (let p = keyed.starts[row]!; p < keyed.starts[row + 1]!; p++) {
      const number = synsetNumbers.get(keyed.items[p]!)
      if (number !== undefined && keyed.weights[p]! > 0) rows.push(number, keyed.weights[p]!)
    }
    rows.endRow()
  }
  return rows.finish()
}

function pushRow(rows: RowBuilder, lemmas: readonly number[]): void {
  for (const lemma of lemmas) rows.push(lemma, 1)
  rows.endRow()
}
