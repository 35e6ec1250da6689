/** Words that tell an establishment's type, not its name. */
const TYPE_WORDS =
  /\b(?:hmp|hmyoi|hm|yoi|yois|prison|young offender institution|immigration removal centre|irc|stc|and|the)\b/g

/** One identity for all printed forms of a name: `HMP/YOI Peterborough (Women)` → `peterborough-women`. */
export function establishmentSlug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
  const own = words.replace(TYPE_WORDS, ' ').trim().replace(/\s+/g, '-')
  return own === '' ? words.trim().replace(/\s+/g, '-') : own
}
