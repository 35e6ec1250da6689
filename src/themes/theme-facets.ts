import type { CodebookTheme } from './codebook-theme.ts'

/**
 * The texts that stand for a theme: name and definition, what is in, examples. Each counts the same, so that a long list
 * of subjects cannot drown the definition.
 */
export function themeFacets({ label, definition, includes, examples }: CodebookTheme): readonly string[] {
  return [`${label}. ${definition}`, includes.join(', '), examples.join(' ')].filter((facet) => facet !== '')
}
