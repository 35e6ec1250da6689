import type { Effects } from '../effects/effects.ts'
import { formatSideBySide } from '../preview/format-side-by-side.ts'
import { listPaths } from './list-paths.ts'
import { pageNames } from './page-names.ts'
import { readResources } from './read-models.ts'
import { readSourceFile, type ReadingEffects, type ReadingOptions } from './read-plan-file.ts'

/** One file and the page that was written of it; `page` is absent when the file could not be read at all. */
export interface WrittenPage {
  readonly file: string
  readonly page?: string
  /** Whether a plan was found in it. */
  readonly isPlan: boolean
}

/** The pages of several files. */
export interface WrittenPages {
  readonly pages: readonly WrittenPage[]
  /** Whether something that should be a plan is no file at all; the log tells what. */
  readonly hasUnreadable: boolean
}

/**
 * Writes a page for each file, its source beside what was understood of it, as `<folder>/<file name>.html`; of
 * equal names the later ones get a number.
 *
 * @param paths files, or folders of files
 * @throws ToolkitError K001 for a path where nothing is, K002 for a folder without plans, E001 to E008 when a page cannot be written
 */
export async function writeSideBySide(
  paths: readonly string[],
  folder: string,
  effects: ReadingEffects & Pick<Effects, 'log' | 'progress'>,
  options: ReadingOptions = {},
): Promise<WrittenPages> {
  const { files, log, progress } = effects
  const resources = { ...(await readResources(files)), ...options }
  const { files: all, hasUnreadable } = await listPaths(paths, effects)
  const names = pageNames(all.map(({ name }) => name))
  const written: WrittenPage[] = []
  for (const [i, file] of all.entries()) {
    progress.show('write pages', i + 1, all.length)
    const { document, plan, notices, coverage } = await readSourceFile(file, resources, effects)
    for (const { code, message, remedy } of notices.filter(({ level }) => level === 'fatal'))
      log.error(message, { code, remedy })
    if (!document || !coverage) {
      written.push({ file: file.name, isPlan: false })
      continue
    }
    const page = `${folder}/${names[i] ?? ''}`
    await files.writeFile(page, formatSideBySide(document, { ...(plan ? { plan } : {}), notices, coverage }))
    written.push({ file: file.name, page, isPlan: plan !== undefined })
  }
  progress.clear()
  return { pages: written, hasUnreadable }
}
