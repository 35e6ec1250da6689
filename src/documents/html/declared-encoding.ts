/** An HTML page names its encoding within its first bytes. */
const HEAD_BYTES = 1024

/** The encoding that a page's `<meta charset>` or XML declaration names, in lower case; undefined where it names none. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const match =
    /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head) ??
    /^<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w-]{1,40})/.exec(head)
  return match?.[1]?.toLowerCase()
}
