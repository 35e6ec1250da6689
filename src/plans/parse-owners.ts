import type { OwnerEntry } from '../domain/owner-entry.ts'
import type { Owner, OwnerKind } from '../domain/plan.ts'

/** A printed misprint of an owner's name, and the name it was read as. */
export interface OwnerMisprint {
  readonly found: string
  readonly name: string
}

export interface ParsedOwners {
  readonly owners: readonly Owner[]
  readonly misprints: readonly OwnerMisprint[]
}

const KINDS: readonly (readonly [OwnerKind, RegExp])[] = [
  ['estates', /\b(estates?|gfsl|facilities|property|works|amey|maintenance|construction)\b/i],
  [
    'health',
    /\b(health\s?care|health|nhs|nhse|clinical|medical|pharmac\w*|mental|oxleas|practice plus|spectrum|dental|gp|nurs\w*|substance misuse)\b/i,
  ],
  [
    'education',
    /\b(education|learning|skills|teach\w*|college|tutor|novus|milton keynes college|peopleplus|weston|libraries|library)\b/i,
  ],
  [
    'hmpps',
    /\b(hmpps|moj|ministry of justice|prison group director|pgd|directorate|executive director|national|regional|pecs|probation|orru|noms|home office|custody)\b/i,
  ],
  [
    'governor',
    /\b(governor|director|head of|senior leadership team|slt|deputy|custodial manager|hub manager|centre manager)\b/i,
  ],
]

/** What plans print where no one is named. */
const NOBODY = /^(?:n\/?a|none|tbc|tbd|to be confirmed|not applicable|-+)$/i

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim()

/**
 * The bodies behind a printed owner: `Governor, Head of Healthcare & GFSL` is three, `Offender Health, MoJ.` is one.
 * A comma parts two owners only where both sides are owners by themselves; `/` parts, and so do `&` and `and` unless
 * the list knows the whole or they stand within what one is head of.
 * @param list the editable list of owners; an owner it does not know keeps its printed name
 */
export function parseOwners(printed: string, list: readonly OwnerEntry[]): ParsedOwners {
  const text = printed.replace(/[.\s]+$/, '').trim()
  if (text === '' || NOBODY.test(text)) return { owners: [], misprints: [] }
  const parts = findEntry(text, list) ? [text] : splitOwners(text, list)
  const owners = parts.map((part): Owner => {
    const entry = findEntry(part, list)
    return entry ? { name: entry.name, kind: entry.kind } : { name: part, kind: kindOf(part) }
  })
  const misprints = parts.flatMap((part) => {
    const entry = list.find(({ misprints: wrong }) => wrong.some((form) => key(form) === key(part)))
    return entry ? [{ found: part, name: entry.name }] : []
  })
  return {
    owners: owners.filter((owner, i) => owners.findIndex((other) => other.name === owner.name) === i),
    misprints,
  }
}

/** The kind of an owner from its words, where the list does not know it. */
function kindOf(name: string): OwnerKind {
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}

function findEntry(text: string, list: readonly OwnerEntry[]): OwnerEntry | undefined {
  const wanted = key(text)
  return list.find(({ name, forms, misprints }) =>
    [name, ...forms, ...misprints].some((form) => key(form) === wanted),
  )
}

function splitOwners(text: string, list: readonly OwnerEntry[]): readonly string[] {
  const parts = text.split(/\s*(?:\/|;|\+|\n)\s*/).flatMap((part) => splitAtAnd(part.trim(), list))
  return joinKnown(
    parts.filter((part) => part !== ''),
    text,
    list,
  ).flatMap((part) => splitAtCommas(part, list))
}

/** How a post or body begins that stands for itself ("Governor & ORRU"). */
const OWNER_START =
  /^(?:the\s+)?(?:(?:deputy\s+)?governor|head|director|deputy|hmpps|hm prison|moj|ministry|home office|nhs\w*|prison|regional|national|education|health\s?care|police|probation|local|manager|provider)\b/i
const ACRONYM = /^[A-Z][A-Z&]+s?$/

/** `&` and `and` part two owners, unless they stand within what one is head of ("Head of Health and Safety"). */
function splitAtAnd(text: string, list: readonly OwnerEntry[]): readonly string[] {
  const pieces = text.split(/(\s*&\s*|\s+and\s+)/)
  const owners = [pieces[0]!]
  for (let i = 2; i < pieces.length; i += 2) {
    const next = pieces[i]!
    const standsAlone = findEntry(next, list) !== undefined || OWNER_START.test(next) || ACRONYM.test(next)
    if (/\bof\b/i.test(owners.at(-1)!) && !standsAlone)
      owners[owners.length - 1] = owners.at(-1)! + pieces[i - 1]! + next
    else owners.push(next)
  }
  return owners.map((owner) => owner.trim())
}

/** Puts neighbouring pieces together again where the list knows the whole ("Head of Education, Skills and Work"). */
function joinKnown(parts: readonly string[], text: string, list: readonly OwnerEntry[]): readonly string[] {
  for (let size = parts.length; size > 1; size--) {
    for (let at = 0; at + size <= parts.length; at++) {
      const first = text.indexOf(parts[at]!)
      const last = parts[at + size - 1]!
      const whole = text.slice(first, text.indexOf(last, first) + last.length)
      if (findEntry(whole, list))
        return [
          ...joinKnown(parts.slice(0, at), text, list),
          whole,
          ...joinKnown(parts.slice(at + size), text, list),
        ]
    }
  }
  return parts
}

function splitAtCommas(text: string, list: readonly OwnerEntry[]): readonly string[] {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => findEntry(part, list)) ? parts : [text]
}
