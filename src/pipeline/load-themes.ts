import type { Effects } from '../effects/effects.ts'
import type { CodebookTheme } from '../themes/codebook-theme.ts'
import type { AnalysisOptions, ThemeAnalysis } from './analyse-themes.ts'
import { createKeyMaker } from './code-key.ts'
import type { LoadedEmbedding } from './load-embedding.ts'

interface Kept extends Omit<ThemeAnalysis, 'posteriors'> {
  readonly dims: number
  /** The numbers of the posteriors as bytes. */
  readonly posteriors: string
}

/**
 * Finds themes and clusters, or takes from the cache what was found for equal passages, vectors, codebook, edits and
 * options. The result is the same either way.
 */
export async function loadThemes(
  embedded: LoadedEmbedding,
  codebook: readonly CodebookTheme[],
  options: AnalysisOptions,
  { files, cache }: Pick<Effects, 'files' | 'cache'>,
): Promise<ThemeAnalysis> {
  const { embedder, viewsFingerprint, passages, phrases } = embedded
  const keyOf = await createKeyMaker(files)
  const key = keyOf(
    'themes',
    embedder,
    viewsFingerprint,
    JSON.stringify([
      [passages, phrases, codebook],
      [options.seed, options.k ?? null, options.earlier ?? []],
      ...changesOf(options),
    ]),
  )
  const kept = await cache.read(key)
  if (kept) return parseThemeAnalysis(kept)
  // What clusters is loaded only when it is needed: that takes as long as many a corpus.
  const { analyseThemes } = await import('./analyse-themes.ts')
  const found = analyseThemes(embedded, codebook, options)
  await cache.write(key, serialiseThemeAnalysis(found))
  return found
}

/** What edits change: who decided when, and why, changes no theme. */
const changesOf = ({ edits }: AnalysisOptions): readonly unknown[] =>
  edits === undefined
    ? []
    : [
        ...[edits.parts, edits.steps, edits.active, edits.links],
        edits.decisions.map(({ concern, theme }) => [concern, theme]),
      ]

function serialiseThemeAnalysis({ posteriors, ...rest }: ThemeAnalysis): Uint8Array {
  const { data, dims } = posteriors
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const kept: Kept = { ...rest, dims, posteriors: bytes.toString('base64') }
  return new TextEncoder().encode(JSON.stringify(kept))
}

function parseThemeAnalysis(bytes: Uint8Array): ThemeAnalysis {
  // Only serialiseThemeAnalysis writes such bytes.
  const { dims, posteriors, ...rest } = JSON.parse(new TextDecoder().decode(bytes)) as Kept
  const data = new Float32Array(Uint8Array.from(Buffer.from(posteriors, 'base64')).buffer)
  return { ...rest, posteriors: { rows: rest.concernIds.length, dims, data } }
}
