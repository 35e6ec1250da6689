import { visibleText } from '../../util/visible-text.ts'

/** Labels that stand before the cells of a card, as rules: in each cell they would make the page longer by a fifth. */
export interface ColumnRules {
  /** The class of a table with these labels. */
  classOf(labels: readonly string[]): string
  /** The rules of all tables so far. */
  text(): string
}

export function columnRules(): ColumnRules {
  const classes = new Map<string, string>()
  const rules: string[] = []
  return {
    classOf(labels) {
      const key = JSON.stringify(labels)
      const known = classes.get(key)
      if (known !== undefined) return known
      const name = `columns-${classes.size + 1}`
      classes.set(key, name)
      labels.forEach((label, i) => {
        rules.push(`.${name} > tbody > tr > :nth-child(${i + 1}) { --label: ${cssString(label)} }\n`)
      })
      return name
    },
    text: () => rules.join(''),
  }
}

/** What could end a string, a rule or a style sheet is written as its number. */
const cssString = (text: string): string =>
  `"${visibleText(text).replace(/[^A-Za-z0-9 ,.()-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`
