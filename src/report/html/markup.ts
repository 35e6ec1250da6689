import { html as htmlOrPromise, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { visibleText } from '../../util/visible-text.ts'

/** HTML that may stand as it is: made by `html`, or our own constants. */
export type Markup = HtmlEscapedString

/** What may stand in a template: strings become text, whatever is in them. */
export type Part = string | number | Markup | readonly Part[] | undefined

/** No value here is a promise, and only a promise would make the result one. */
const escaped = htmlOrPromise as (strings: TemplateStringsArray, ...values: readonly Part[]) => Markup

/** A template whose strings are escaped and freed of what could turn or hide the text around them. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  escaped(strings, ...parts.map(shown))

const shown = (part: Part): Part =>
  typeof part === 'string' ? visibleText(part) : isList(part) ? part.map(shown) : part

const isList = (part: Part): part is readonly Part[] => Array.isArray(part)

/** For constants of this room and for drawings; never for text of a plan. */
export const asMarkup = (trusted: string): Markup => raw(trusted)

export const NOTHING = asMarkup('')
