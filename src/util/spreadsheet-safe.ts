/**
 * The text as a spreadsheet takes it for text: what would begin a formula (`=`, `+`, `-`, `@`, a tab or a carriage
 * return) gets an apostrophe in front.
 *
 * @see OWASP, CSV injection
 */
export const spreadsheetSafe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
