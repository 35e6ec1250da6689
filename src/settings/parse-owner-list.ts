import { z } from 'zod'
import type { OwnerEntry } from '../domain/owner-entry.ts'
import { parseSettings } from './parse-settings.ts'

const names = z.array(z.string().min(1)).default([])

const ownerList = z.array(
  z.strictObject({
    name: z.string().min(1),
    kind: z.enum(['governor', 'hmpps', 'health', 'education', 'estates', 'other']),
    forms: names,
    misprints: names,
  }),
)

/**
 * Reads models/owners.yaml.
 * @throws ToolkitError S001 with the line of each fault
 */
export const parseOwnerList = (text: string, file: string): readonly OwnerEntry[] =>
  parseSettings(text, file, ownerList).value
