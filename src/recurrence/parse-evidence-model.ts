import { z } from 'zod'
import { invalidEvidenceModel } from '../domain/faults/recurrence.ts'
import { byKind, evidenceKinds } from './evidence.ts'
import { evidenceNames } from './evidence-names.ts'
import type { EvidenceModel } from './evidence-model.ts'

const share = z.number().min(0).max(1)
const thresholds = z
  .strictObject({ recurring: share, related: share })
  .refine(({ recurring, related }) => related <= recurring, 'related is above recurring')
const comparison = z.strictObject({
  weight: z.number(),
  levels: z
    .tuple([share, share, share])
    .refine(([slight, some, strong]) => slight <= some && some <= strong, 'levels do not rise'),
})
const model = z.strictObject({
  fitted: z.string().min(1),
  priors: z.strictObject({ recurrence: z.number(), shared_issue: z.number() }),
  comparisons: z.strictObject(
    Object.fromEntries(evidenceKinds.map((kind) => [evidenceNames[kind], comparison])),
  ),
  thresholds: z.strictObject({ recurrence: thresholds, shared_issue: thresholds }),
  fitted_shares: z
    .strictObject({ recurrence: z.number().gt(0).lt(1), shared_issue: z.number().gt(0).lt(1) })
    .optional(),
  moved: z
    .strictObject({
      how: z.string().min(1),
      from: z.strictObject({ recurrence: z.number(), shared_issue: z.number() }),
    })
    .optional(),
  // For people: no number of a run depends on how well the weights once did.
  measured: z.unknown().optional(),
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
  const { fitted, priors, comparisons, thresholds: levels, fitted_shares: shares, moved } = parsed.data
  return {
    fitted,
    priors: { recurrence: priors.recurrence, sharedIssue: priors.shared_issue },
    // The schema has seen to it that every kind has one.
    comparisons: byKind((kind) => comparisons[evidenceNames[kind]]!),
    thresholds: { recurrence: levels.recurrence, sharedIssue: levels.shared_issue },
    ...(shares === undefined
      ? {}
      : { fittedShares: { recurrence: shares.recurrence, sharedIssue: shares.shared_issue } }),
    ...(moved === undefined
      ? {}
      : {
          moved: {
            how: moved.how,
            from: { recurrence: moved.from.recurrence, sharedIssue: moved.from.shared_issue },
          },
        }),
  }
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw invalidEvidenceModel(file, ['the text is no JSON'])
  }
}
