/** Controls (but line break and tab), marks of writing direction, and what is no character or none that a reader sees. */
const UNSEEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text without what could turn, hide or break the text around it; line breaks and tabs stay. */
export const visibleText = (text: string): string => text.replace(UNSEEN, '').replaceAll('\u0085', ' ')
