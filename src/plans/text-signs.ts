/** Words after which a text cannot end: it goes on somewhere. */
const OPEN_END =
  /(?:[,:;–-]|\b(?:a|an|the|of|to|in|on|for|with|and|or|by|at|from|into|their|its|his|her|our|this|that|these|those|which|who|as|is|are|was|were|be|been|being|has|have|had|will|would|not|than|between|both|each|any|all|including|where|when|if|how|via|per))$/i

const ANAPHOR =
  /^(?:this|these|those|that|it|they|he|she|such|its|their|both|here|there|further|also|additionally|in addition|as well)\b/i
/** Nouns that report on what was just said: a sentence that opens with one belongs to the text before. */
const FOLLOW_UP =
  /^(?:the\s+|all\s+|any\s+)?(?:findings?|outcomes?|results?|feedback|progress|actions?|responses?|completion|attendance|updates?|assurance|data|learning|log|plan|meetings?|reviews?|training)\s+(?:and\s+\w+\s+)?(?:will|is|are|has|have|from|should)\b/i

/** A sentence ended: the text closes with a full stop or its like, or with a bracket or quotation mark after one. */
export const endsSentence = (text: string): boolean => /[.!?](?:["'”’)\]]*)$/.test(text)

/** The text cannot end here: it closes with a comma, a hyphen or a word such as "the"; a capital "A" is a name. */
export const isLeftOpen = (text: string): boolean => OPEN_END.test(text) && !/\bA$/.test(text)

/** The text starts in the middle of a sentence. */
export const startsInside = (text: string): boolean => /^(?:[\p{Ll}),;:.&]|\d+\s+\p{Ll})/u.test(text)

/** The sentence speaks of what stands before it ("This will…", "Findings will be…", "…from this group"). */
export const refersBack = (sentence: string): boolean =>
  ANAPHOR.test(sentence) || FOLLOW_UP.test(sentence) || /\b(?:this|these|those|such)\s+\p{Ll}/u.test(sentence)

/**
 * The two halves cannot be neighbours: "…as soon as an" is followed by a consonant, or "a" by a vowel, so words between
 * them are lost.
 */
export function isLostBetween(before: string, after: string): boolean {
  if (/\ban$/i.test(before)) return /^[b-df-gj-np-tv-z][a-z]/i.test(after)
  if (/\ba$/.test(before)) return /^[aeio][a-z]/i.test(after) && !/^(?:one|once|eu)/i.test(after)
  return false
}
