import { themeId } from '../../domain/ids.ts'
import { codeGuid } from './code-guid.ts'
import { parseDescription, type CodeDescription } from './code-description.ts'
import type { CodebookEntry } from './codebook-entry.ts'
import type { QdcCode } from './parse-qdc.ts'

/** The area of codes that stand alone. */
const NO_AREA = 'Other'

interface Candidate {
  readonly code: QdcCode
  readonly area: string
  readonly description: CodeDescription
}

/**
 * Turns the codes of a codebook file into themes: every code that may be used for coding is one; those above it name
 * its area. A theme that came from a codebook of ours keeps its id, told by its GUID or by the line that says it; any
 * other gets a new one, made of its name, that neither the file nor `takenIds` has.
 *
 * @param takenIds ids that are or were in use
 */
export function codesToEntries(
  codes: readonly QdcCode[],
  takenIds: readonly string[] = [],
): readonly CodebookEntry[] {
  const candidates = codes.flatMap((code) => candidatesOf(code, []))
  const ours = oursOf(candidates, takenIds)
  const taken = new Set([...takenIds, ...ours.values()])
  return candidates.map((candidate) => {
    const { code, area, description } = candidate
    const { definition, includes, excludes, examples } = description
    return {
      id: themeId(ours.get(candidate) ?? newId(code.name, taken)),
      label: code.name,
      healthyPrisonArea: area,
      definition: definition === '' ? code.name : definition,
      includes,
      ...(excludes.length > 0 ? { excludes } : {}),
      examples,
    }
  })
}

function candidatesOf(code: QdcCode, above: readonly string[]): readonly Candidate[] {
  const path = [...above, code.name]
  const area = above.length > 0 ? above : code.codes.length > 0 ? path : [NO_AREA]
  const own = { code, area: area.join(' / '), description: parseDescription(code.description) }
  return [...(code.isCodable ? [own] : []), ...code.codes.flatMap((inner) => candidatesOf(inner, path))]
}

/** The codes that have ids of ours. Of copies, the one that still has the GUID keeps the id, or else the first. */
function oursOf(
  candidates: readonly Candidate[],
  takenIds: readonly string[],
): ReadonlyMap<Candidate, string> {
  const byGuid = new Map(takenIds.map((id) => [codeGuid('theme', id), id]))
  const ours = new Map<Candidate, string>()
  const given = new Set<string>()
  const give = (candidate: Candidate, id: string | undefined): void => {
    if (id === undefined || given.has(id) || ours.has(candidate)) return
    ours.set(candidate, id)
    given.add(id)
  }
  for (const candidate of candidates) {
    const { code, description } = candidate
    const said = description.id
    give(
      candidate,
      byGuid.get(code.guid) ?? (said && codeGuid('theme', said) === code.guid ? said : undefined),
    )
  }
  for (const candidate of candidates) give(candidate, candidate.description.id)
  return ours
}

/** `Faith & chaplaincy` → `faith-chaplaincy`, with a number behind it when that is taken. */
function newId(name: string, taken: Set<string>): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const slug = words?.join('-') ?? 'code'
  let id = slug
  for (let i = 2; taken.has(id); i++) id = `${slug}-${i}`
  taken.add(id)
  return id
}
