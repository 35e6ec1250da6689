import pc from 'picocolors'
import type { Colors } from 'picocolors/types.js'

/** Colours for a stream: none in a file or pipe, on a dumb terminal, or where NO_COLOR asks for none. */
export function coloursFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Colors {
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  return pc.createColors(stream.isTTY === true && !refused)
}
