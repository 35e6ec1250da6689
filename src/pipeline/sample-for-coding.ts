import { codingSheet } from '../agreement/coding-sheet.ts'
import { drawSample } from '../agreement/draw-sample.ts'
import { nothingToSample } from '../domain/faults/agreement.ts'
import { readCodingTables } from './coding-tables.ts'

export interface SampleForCodingOptions {
  /** The folder of a run's results. */
  readonly reports: string
  readonly size: number
  readonly seed: number
  readonly hidesSource: boolean
}

export interface CodingSample {
  /** The sheet to fill in, CSV. */
  readonly sheet: string
  readonly drawn: number
  readonly concerns: number
  /** Themes that occur in the sample, and those that occur at all. */
  readonly themesDrawn: number
  readonly themesUsed: number
}

/**
 * Draws a blind sample of a run's concerns for people to code.
 *
 * @throws ToolkitError Q004 and Q005 without results, A002 when no concern has a theme
 */
export async function sampleForCoding(options: SampleForCodingOptions): Promise<CodingSample> {
  const { reports, size, seed, hidesSource } = options
  const { concerns } = await readCodingTables(reports)
  const drawable = concerns.flatMap((concern) =>
    concern.themes[0] === undefined ? [] : [{ ...concern, themeId: concern.themes[0] }],
  )
  if (drawable.length === 0) throw nothingToSample(reports)
  const sample = drawSample(drawable, { size, seed })
  return {
    sheet: codingSheet(sample, hidesSource),
    drawn: sample.length,
    concerns: drawable.length,
    themesDrawn: new Set(sample.map(({ themeId }) => themeId)).size,
    themesUsed: new Set(drawable.map(({ themeId }) => themeId)).size,
  }
}
