import type { ConcernLinks } from '../domain/codebook-edit.ts'
import type { ClusterFindings } from '../domain/theme.ts'
import { alignActions, type AlignedAction } from '../themes/align-actions.ts'
import { assignThemes, type ThemeResult } from '../themes/assign-themes.ts'
import { clusterConcerns, type ClusterOptions } from '../themes/cluster-concerns.ts'
import type { CodebookTheme } from '../themes/codebook-theme.ts'
import { uneditedThemes, type ThemeEdits } from '../themes/edited-codebook.ts'
import type { EmbeddedPassages } from './embedded-passages.ts'

export interface AnalysisOptions extends Pick<ClusterOptions, 'seed' | 'k' | 'earlier'> {
  /** The analyst's edits, of which the themes in use come, and the links between concerns. Default: none. */
  readonly edits?: ThemeEdits & { readonly links: ConcernLinks }
}

export interface ThemeAnalysis extends ThemeResult, ClusterFindings {
  /** One per action, in the passages' order. */
  readonly alignments: readonly AlignedAction[]
  /** The links between concerns that the edits ask for. */
  readonly links: ConcernLinks
}

/**
 * What every concern is about: by the codebook, and by what the data itself says.
 *
 * @param codebook the themes that the model knows
 */
export function analyseThemes(
  embedded: EmbeddedPassages,
  codebook: readonly CodebookTheme[],
  { edits = unedited(codebook), ...options }: AnalysisOptions,
): ThemeAnalysis {
  const themes = assignThemes({ ...embedded, themes: codebook, edits })
  const found = clusterConcerns(
    { ...embedded, posteriors: themes.posteriors },
    { ...options, links: edits.links },
  )
  const alignments = alignActions({
    ...embedded,
    scored: [...codebook, ...edits.parts],
    active: edits.active,
    steps: edits.steps,
    assignments: themes.assignments,
  })
  return { ...themes, ...found, alignments, links: edits.links }
}

/** What `AnalysisOptions.edits` is without any edit. */
const unedited = (codebook: readonly CodebookTheme[]): NonNullable<AnalysisOptions['edits']> => ({
  ...uneditedThemes(codebook),
  links: { mustLink: [], cannotLink: [] },
})
