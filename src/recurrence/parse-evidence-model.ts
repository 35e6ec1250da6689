import { z } from 'zod'
import { invalidEvidenceModel } from '../domain/faults/recurrence.ts'
import type { EvidenceModel } from './evidence-model.ts'

const share = z.number().min(0).max(1)
const thresholds = z
  .strictObject({ recurring: share, related: share })
  .refine(({ recurring, related }) => related <= recurring, 'related is above recurring')
const model = z.strictObject({
  fitted: z.string().min(1),
  priors: z.strictObject({ recurrence: z.number(), shared_issue: z.number() }),
  weights: z.strictObject({
    lexical: z.number(),
    lsa: z.number(),
    concepts: z.number(),
    context: z.number(),
    actions: z.number(),
    concern_to_actions: z.number(),
    theme: z.number(),
    rare_terms: z.number(),
  }),
  thresholds: z.strictObject({ recurrence: thresholds, shared_issue: thresholds }),
})

/**
 * Reads the weights of evidence (models/evidence.json).
 *
 * @param file names the file in messages
 * @throws ToolkitError R001 when the text is no JSON, a number is missing or out of range, or an entry is unknown
 */
export function parseEvidenceModel(json: string, file: string): EvidenceModel {
  const parsed = model.safeParse(parseJson(json, file))
  if (!parsed.success) {
    throw invalidEvidenceModel(
      file,
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
    )
  }
  const { fitted, priors, weights, thresholds: levels } = parsed.data
  const { concern_to_actions, rare_terms, ...others } = weights
  return {
    fitted,
    priors: { recurrence: priors.recurrence, sharedIssue: priors.shared_issue },
    weights: { ...others, concernToActions: concern_to_actions, rareTerms: rare_terms },
    thresholds: { recurrence: levels.recurrence, sharedIssue: levels.shared_issue },
  }
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw invalidEvidenceModel(file, ['the text is no JSON'])
  }
}
