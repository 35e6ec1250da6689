import { parseTokens } from '../text/parse-tokens.ts'

/**
 * The establishments that a question names: those whose slug's words stand in it one after the other. Pure.
 *
 * @param slugs `elmley`, `high-down`
 */
export function namesInQuestion(query: string, slugs: readonly string[]): readonly string[] {
  const text = ` ${parseTokens(query).join(' ')} `
  return slugs.filter((slug) => text.includes(` ${slug.replaceAll('-', ' ')} `))
}
