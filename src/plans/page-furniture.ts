/** Page numbers, protective markings, host's banners and notes repeated on every page: no part of a plan's table. */
const FURNITURE: readonly RegExp[] = [
  /^(page\s*)?\d{1,3}(\s*(of|\/)\s*\d{1,3})?:?$/i,
  /^page\s+\d+\b.{0,80}$/i,
  /^official(\s*[-–:]?\s*sensitive)?$/i,
  /^https?:\/\/\S+$/i,
  /^action plan(: .*)?$/i,
  /^(hm prison (&|and)|probation service|hm prison (&|and) probation service|ministry of justice)$/i,
  /^-{2,}$|^_{2,}$|^\*{2,}$/,
]

/** Whether a line inside the table is page furniture and may be passed over. */
export const isPageFurniture = (text: string): boolean =>
  FURNITURE.some((pattern) => pattern.test(text.trim()))
