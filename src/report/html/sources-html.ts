import { codeHtml } from './inline-html.ts'
import { html, type Markup } from './markup.ts'

/** `Source: tables concerns, themes`: which tables of the run hold what is shown. */
export function sourcesHtml(sources: readonly string[]): Markup | undefined {
  if (sources.length === 0) return undefined
  const names = sources.map((name, i) => html`${i === 0 ? '' : ', '}${codeHtml(name)}`)
  return html`Source: ${sources.length === 1 ? 'table' : 'tables'} ${names}`
}
