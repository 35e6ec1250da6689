/** A name as tables and JSON have it: `rareTerms` → `rare_terms`. */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
