/** Several texts in one cell. */
export const listCell = (texts: readonly string[]): string => texts.join('; ')
