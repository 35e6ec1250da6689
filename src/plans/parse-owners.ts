import type { Owner, OwnerKind } from '../domain/plan.ts'

/** One body or post of the owner list: the name to print and the forms it takes in plans. */
export interface OwnerEntry {
  readonly name: string
  readonly kind: OwnerKind
  /** Other printed forms, compared without case, stops and spacing. */
  readonly forms?: readonly string[]
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
    /\b(governor|director|head of|senior leadership team|slt|deputy|custodial manager|hub manager)\b/i,
  ],
]

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim()

/**
 * The bodies behind a printed owner: `Governor, Head of Healthcare & GFSL` is three, `Offender Health, MoJ.` is one.
 * A comma parts two owners only where both sides are owners by themselves; `&`, `/` and `and` part unless the list
 * knows the whole.
 * @param list the editable list of owners; an owner it does not know keeps its printed name
 */
export function parseOwners(printed: string, list: readonly OwnerEntry[]): readonly Owner[] {
  const text = printed.replace(/[.\s]+$/, '').trim()
  if (text === '') return []
  const known = findOwner(text, list)
  if (known) return [known]
  const owners = splitOwners(text, list).map(
    (part) => findOwner(part, list) ?? { name: part, kind: kindOf(part) },
  )
  return owners.filter((owner, i) => owners.findIndex((other) => other.name === owner.name) === i)
}

/** The kind of an owner from its words, where the list does not know it. */
function kindOf(name: string): OwnerKind {
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}

function findOwner(text: string, list: readonly OwnerEntry[]): Owner | undefined {
  const wanted = key(text)
  const entry = list.find(({ name, forms = [] }) => [name, ...forms].some((form) => key(form) === wanted))
  return entry && { name: entry.name, kind: entry.kind }
}

function splitOwners(text: string, list: readonly OwnerEntry[]): readonly string[] {
  const joint = text
    .split(/\s*(?:\/|;|&|\+|\n|\band\b)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return joint.flatMap((part) => splitAtCommas(part, list))
}

function splitAtCommas(text: string, list: readonly OwnerEntry[]): readonly string[] {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => findOwner(part, list)) ? parts : [text]
}
