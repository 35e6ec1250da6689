import { diffThemes, type ThemesDiff } from '../report/diff-themes.ts'
import { readTables } from '../tables/read-tables.ts'

export type { ChangedTheme, ThemesDiff } from '../report/diff-themes.ts'

/**
 * Compares the themes of two runs.
 *
 * @param before the folder of the earlier results
 * @param after that of the later ones
 * @throws ToolkitError Q004 and Q005 without results, Q006 for those of an older version
 */
export const diffRuns = async (before: string, after: string): Promise<ThemesDiff> =>
  diffThemes(await readTables(before), await readTables(after))
