import type { Files } from '../effects/files.ts'
import { REDACTIONS_FILE } from '../report/redaction/format-redactions.ts'
import { DATABASE_FILE, RUN_FILE } from '../tables/file-names.ts'

const NOT_PUBLISHED: readonly string[] = [DATABASE_FILE, RUN_FILE, REDACTIONS_FILE]

/**
 * Paths of the files in a report's folder and the folders below it. The database, `run.json` itself, the analyst's list of names, hidden files and
 * folders that are reports of their own are left out.
 *
 * @returns with `/` between folders, a folder's own files before those of its folders, each by name
 */
export async function listPublished(
  folder: string,
  files: Pick<Files, 'readFolder'>,
): Promise<readonly string[]> {
  const entries = (await files.readFolder(folder)).filter(({ name }) => !name.startsWith('.'))
  const own = entries.filter(({ name, kind }) => kind === 'file' && !NOT_PUBLISHED.includes(name))
  const below: string[] = []
  for (const { name } of entries.filter(({ kind }) => kind === 'folder')) {
    const path = `${folder}/${name}`
    const isReport = (await files.readFolder(path)).some((entry) => entry.name === RUN_FILE)
    if (!isReport) below.push(...(await listPublished(path, files)).map((file) => `${name}/${file}`))
  }
  return [...own.map(({ name }) => name), ...below]
}
