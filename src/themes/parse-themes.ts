import { z } from 'zod'
import { invalidCodebook } from '../domain/faults/themes.ts'
import { themeId } from '../domain/ids.ts'
import type { CodebookTheme } from './codebook-theme.ts'

const text = z.string().trim().min(1)
const entries = z
  .array(
    z.strictObject({
      theme_id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
      label: text,
      healthy_prison_area: text,
      definition: text,
      includes: z.array(text).default([]),
      excludes: z.array(text).exactOptional(),
      examples: z.array(text).default([]),
    }),
  )
  .min(1, 'expected at least one theme')

/**
 * Reads the codebook of themes.
 *
 * @param file names the codebook in messages
 * @returns the themes in the codebook's order
 * @throws ToolkitError T001 when the text is no JSON, an entry lacks a field or has an unknown one, or an id occurs twice
 */
export function parseThemes(json: string, file: string): readonly CodebookTheme[] {
  const parsed = entries.safeParse(parseJson(json, file))
  if (!parsed.success) {
    throw invalidCodebook(
      file,
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
    )
  }
  const ids = parsed.data.map((entry) => entry.theme_id)
  const repeated = ids.filter((id, i) => ids.indexOf(id) !== i)
  if (repeated.length > 0)
    throw invalidCodebook(
      file,
      repeated.map((id) => `${id}: occurs more than once`),
    )
  return parsed.data.map((entry) => ({
    id: themeId(entry.theme_id),
    label: entry.label,
    healthyPrisonArea: entry.healthy_prison_area,
    definition: entry.definition,
    includes: entry.includes,
    ...(entry.excludes === undefined ? {} : { excludes: entry.excludes }),
    examples: entry.examples,
  }))
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw invalidCodebook(file, ['the text is no JSON'])
  }
}
