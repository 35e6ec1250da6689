/** A name as SQL quotes it: `"order"`. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as SQL quotes it: `'Governor''s office'`. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`
