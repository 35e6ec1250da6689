import { z } from 'zod'
import type { Glossary } from '../domain/glossary.ts'
import { parseSettings } from './parse-settings.ts'

const meaning = z.strictObject({
  expansion: z.string().min(1),
  context: z.array(z.string().min(1)).default([]),
})
const glossary = z.record(z.string().min(2), z.union([z.string().min(1), z.array(meaning).min(1)]))

/**
 * Reads models/glossary.yaml.
 * @throws ToolkitError S001 with the line of each fault
 */
export function parseGlossary(text: string, file: string): Glossary {
  const entries = Object.entries(parseSettings(text, file, glossary).value)
  return new Map(
    entries.map(([abbreviation, value]) => [
      abbreviation,
      typeof value === 'string' ? [{ expansion: value, context: [] }] : value,
    ]),
  )
}
