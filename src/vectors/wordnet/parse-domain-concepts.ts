import { z } from 'zod'
import { invalidDomainConcepts } from '../../domain/faults/vectors.ts'
import type { DomainConcept } from './domain-concept.ts'

const term = z.string().regex(/\p{L}/u, 'expected a word or phrase')
const concepts = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
    terms: z.array(term).min(1, 'expected at least one term'),
    related: z.array(term).default([]),
  }),
)

/**
 * Reads the domain's own concepts (models/synonyms.json): a list of `{ id, terms, related }`.
 *
 * @param file names the list in messages
 * @throws ToolkitError V004 when the text is no JSON, an entry is not of that form, or an id occurs twice
 */
export function parseDomainConcepts(json: string, file: string): readonly DomainConcept[] {
  const parsed = concepts.safeParse(parseJson(json, file))
  if (!parsed.success) {
    throw invalidDomainConcepts(
      file,
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
    )
  }
  const ids = parsed.data.map(({ id }) => id)
  const repeated = ids.filter((id, i) => ids.indexOf(id) !== i)
  if (repeated.length > 0) {
    throw invalidDomainConcepts(
      file,
      repeated.map((id) => `${id}: occurs more than once`),
    )
  }
  return parsed.data
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw invalidDomainConcepts(file, ['the text is no JSON'])
  }
}
