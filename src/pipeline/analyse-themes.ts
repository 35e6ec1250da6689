import type { Cluster } from '../domain/theme.ts'
import { assignThemes, type ThemeResult } from '../themes/assign-themes.ts'
import { clusterConcerns, type ClusterOptions } from '../themes/cluster-concerns.ts'
import type { CodebookTheme } from '../themes/codebook-theme.ts'
import type { EmbeddedPassages } from './embedded-passages.ts'

export interface ThemeAnalysis extends ThemeResult {
  readonly clusters: readonly Cluster[]
}

/** What every concern is about: by the codebook, and by what the data itself says. */
export function analyseThemes(
  embedded: EmbeddedPassages,
  codebook: readonly CodebookTheme[],
  options: Pick<ClusterOptions, 'seed' | 'k'>,
): ThemeAnalysis {
  const themes = assignThemes({ ...embedded, themes: codebook })
  const clusters = clusterConcerns({ ...embedded, posteriors: themes.posteriors }, options)
  return { ...themes, clusters }
}
