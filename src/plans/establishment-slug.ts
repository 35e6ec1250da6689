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

/** A thematic inspection's identity: its title's first words, without what all such titles begin with. */
export function thematicSlug(title: string): string {
  const subject = title
    .replace(/^an?\s+/i, '')
    .replace(/^(?:joint\s+)?(?:thematic\s+)?(?:inspection|review)\s+of\s+/i, '')
  return `thematic-${establishmentSlug(subject).split('-').slice(0, 6).join('-')}`
}
