/**
 * How readily meaning flows along a kind of WordNet pointer, 0 to 1, by its symbol (wninput(5WN)).
 *
 * Chosen by judgement: what a word is a kind of, and what it is derived from, says most; the many narrower terms,
 * parts and members of a concept say little each; "used in this region" says nothing.
 */
export const POINTER_WEIGHTS: Readonly<Record<string, number>> = {
  '@': 1, // is a kind of
  '@i': 1, // is an instance of
  '~': 0.3, // has kinds
  '~i': 0.2, // has instances
  '+': 1, // derived from, to
  '\\': 1, // pertains to
  '&': 1, // similar
  $: 0.8, // verbs of one group
  '^': 0.7, // see also
  '*': 0.7, // entails
  '>': 0.7, // causes
  '<': 0.8, // participle of
  '=': 0.7, // attribute
  '!': 0.4, // opposite
  '#m': 0.3, // member of
  '#p': 0.5, // part of
  '#s': 0.5, // substance of
  '%m': 0.3, // has members
  '%p': 0.5, // has parts
  '%s': 0.5, // has substances
  ';c': 0.7, // subject field
  '-c': 0.1, // belongs to this subject field
  ';u': 0.1, // usage
  '-u': 0.02,
  ';r': 0.05, // region
  '-r': 0.01,
}
