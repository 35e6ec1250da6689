import { z } from 'zod'
import type { Correction, Corrections } from '../domain/correction.ts'
import { parseSettings } from './parse-settings.ts'

const correction = z
  .strictObject({
    id: z.string().min(1),
    number: z.string().optional(),
    priority: z.enum(['priority', 'key']).optional(),
    text: z.string().min(1).optional(),
    owner: z.string().optional(),
    target: z.string().optional(),
    split_before: z.string().min(1).optional(),
    join_to_previous: z.literal(true).optional(),
    leave_out: z.literal(true).optional(),
    reason: z.string().optional(),
  })
  .refine(
    (entry) => Object.keys(entry).some((key) => key !== 'id' && key !== 'reason'),
    'says nothing to correct',
  )

const correctionsFile = z.strictObject({
  source_sha256: z
    .string({ error: 'expected the 64 hexadecimal digits in quotation marks' })
    .regex(/^[0-9a-f]{64}$/, 'expected the 64 hexadecimal digits that `crossplan read` prints for the plan'),
  corrections: z.array(correction),
})

/**
 * Reads the corrections beside a plan (`<plan file>.corrections.yaml`).
 * @throws ToolkitError S001 with the line of each fault
 */
export function parseCorrections(text: string, file: string): Corrections {
  const { value, lineOf } = parseSettings(text, file, correctionsFile)
  const corrections = value.corrections.map((entry, i) => {
    const {
      split_before: splitBefore,
      join_to_previous: joinToPrevious,
      leave_out: leaveOut,
      ...rest
    } = entry
    const given = Object.entries({ ...rest, splitBefore, joinToPrevious, leaveOut }).filter(
      ([, part]) => part !== undefined,
    )
    return { ...Object.fromEntries(given), line: lineOf(['corrections', i]) } as Correction
  })
  return { file, sourceSha256: value.source_sha256, corrections }
}
