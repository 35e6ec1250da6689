import { createHash } from 'node:crypto'

/** SHA-256, in lower-case hex, of bytes that come in parts. */
export async function sha256OfChunks(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}
