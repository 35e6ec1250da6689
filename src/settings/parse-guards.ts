import { z } from 'zod'
import type { Guards } from '../domain/guards.ts'
import { parseSettings } from './parse-settings.ts'

const text = z.string().trim().min(1)
const guards = z.strictObject({
  scopes: z.array(
    z.strictObject({
      id: text,
      kind: z.enum(['group', 'place'], { error: 'expected group or place' }),
      words: z.array(text).min(1, 'expected at least one word'),
    }),
  ),
  stock_phrases: z.array(text),
})

/**
 * Reads groups, places and stock phrases (models/guards.yaml).
 * @throws ToolkitError S001 with the line of each fault
 */
export function parseGuards(content: string, file: string): Guards {
  const { value } = parseSettings(content, file, guards)
  return { scopes: value.scopes, stockPhrases: value.stock_phrases }
}
