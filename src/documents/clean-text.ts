import { foldSpace } from '../util/fold-space.ts'

/** Controls, marks of writing direction and other signs that no reader sees; the next-line control is a blank. */
const UNSEEN =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/g

/** A text as a reader sees it: `foldSpace`, without control characters and marks of writing direction. */
export const cleanText = (text: string): string =>
  foldSpace(text.replace(UNSEEN, '').replaceAll('\u0085', ' '))
