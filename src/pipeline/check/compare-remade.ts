import type { Difference } from '../../domain/faults/report-check.ts'
import type { Files } from '../../effects/files.ts'
import { sha256 } from '../../util/sha256.ts'
import { firstDifference } from './first-difference.ts'

/** A file of the report beside what the program makes of the tables now. */
export interface RemadeFile {
  readonly path: string
  /** SHA-256 of what lies there; left out where nothing does. */
  readonly found?: string
  /** SHA-256 of what was made. */
  readonly made: string
  /** Where the two are texts and not the same. */
  readonly difference?: Difference
}

const TEXT = /\.(?:md|html|csv|txt|svg|json)$/

/** Compares files made anew with those that lie in the folder. */
export async function compareRemade(
  folder: string,
  contents: ReadonlyMap<string, string | Uint8Array>,
  files: Pick<Files, 'readKind' | 'readFile'>,
): Promise<readonly RemadeFile[]> {
  const remade: RemadeFile[] = []
  for (const [path, content] of contents) {
    const made = sha256(content)
    const file = `${folder}/${path}`
    if ((await files.readKind(file)) !== 'file') {
      remade.push({ path, made })
      continue
    }
    const bytes = await files.readFile(file)
    const found = sha256(bytes)
    const difference =
      found === made || !TEXT.test(path) ? undefined : firstDifference(asText(bytes), asText(content))
    remade.push({ path, found, made, ...(difference === undefined ? {} : { difference }) })
  }
  return remade
}

const asText = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)
