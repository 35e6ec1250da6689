import type { DocumentFormat } from './source-document.ts'

/** What a file's bytes say it is; `zip` is any packed file, `old-word` and `rtf` are not read here. */
export type Sniffed = Exclude<DocumentFormat, 'text' | 'markdown' | 'docx' | 'odt'> | 'zip' | 'ole' | 'rtf'

/** Where a PDF may begin: some are sent with a few lines before them. */
const PDF_HEAD = 1024
const HTML_HEAD = 2048

/** Tells a format by the file's first bytes; undefined where they are nothing known, so probably plain text. */
export function sniffFormat(bytes: Uint8Array): Sniffed | undefined {
  const latin = new TextDecoder('latin1')
  const head = latin.decode(bytes.subarray(0, PDF_HEAD))
  if (/^PK\u0003\u0004/.test(head)) return 'zip'
  if (head.startsWith('ÐÏ\u0011à')) return 'ole'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (head.includes('%PDF-')) return 'pdf'
  const page = latin.decode(bytes.subarray(0, HTML_HEAD)).replace(/\u0000/g, '')
  return HTML_START.test(page) ? 'html' : undefined
}

/** After marks of encoding, blanks, declarations and comments, an element that only a page begins with. */
const HTML_START =
  /^[\s\u00EF\u00BB\u00BF\u00FE\u00FF]*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
