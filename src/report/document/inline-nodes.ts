import type { Inline } from './inline.ts'

/** A name, number, date or label as a table has it. */
export const data = (text: string): Inline => ({ kind: 'data', text })

export const strong = (content: Inline): Inline => ({ kind: 'strong', content })

export const emphasis = (content: Inline): Inline => ({ kind: 'emphasis', content })

export const code = (text: string): Inline => ({ kind: 'code', text })

export const link = (to: string, content: Inline): Inline => ({ kind: 'link', to, content })

export const LINE_BREAK: Inline = { kind: 'break' }

/** With the separator between every two. */
export const joined = (items: readonly Inline[], separator: Inline): Inline =>
  items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]))

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly Inline[]): Inline =>
  items.length < 2 ? (items[0] ?? '') : [joined(items.slice(0, -1), ', '), ' and ', items.at(-1) ?? '']
