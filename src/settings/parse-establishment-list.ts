import { z } from 'zod'
import type { EstablishmentEntry } from '../domain/establishment-entry.ts'
import { parseSettings } from './parse-settings.ts'

const establishmentList = z.array(
  z.strictObject({
    slug: z.string().regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'),
    names: z.array(z.string().min(1)).min(1),
    note: z.string().optional(),
  }),
)

/**
 * Reads models/establishments.yaml.
 * @throws ToolkitError S001 with the line of each fault
 */
export const parseEstablishmentList = (text: string, file: string): readonly EstablishmentEntry[] =>
  parseSettings(text, file, establishmentList).value.map(({ note, ...entry }) =>
    note === undefined ? entry : { ...entry, note },
  )
