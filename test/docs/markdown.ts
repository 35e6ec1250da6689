import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/** What git does not keep, and what others wrote. */
const NOT_OURS = new Set(['.git', '.cache', 'coverage', 'dist', 'node_modules'])

/** Files of the project below its folder, with `/`, in order; without what is installed or made. */
export async function projectFiles(folder = ''): Promise<readonly string[]> {
  const entries = await readdir(join(projectRoot, folder), { withFileTypes: true })
  const found = entries.map(async (entry) => {
    const path = relative(projectRoot, join(projectRoot, folder, entry.name))
      .split(sep)
      .join('/')
    if (NOT_OURS.has(entry.name) || (folder === 'reports' && entry.name !== 'README.md')) return []
    return entry.isDirectory() ? projectFiles(path) : [path]
  })
  return (await Promise.all(found)).flat().sort()
}

export const readProjectFile = (path: string): Promise<string> => readFile(join(projectRoot, path), 'utf8')

/** The rows of the first table whose header begins with these cells; code marks taken off. */
export function tableRows(markdown: string, ...header: readonly string[]): readonly (readonly string[])[] {
  const lines = markdown.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${header.join(' | ')} |`))
  if (start < 0) return []
  const rest = lines.slice(start + 2)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return rest.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

/** The contents of fenced blocks in a language, `sh` or `text`. */
export function codeBlocks(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] ?? '')
}

/** Heading texts as GitHub's anchors: lower case, hyphens for blanks, no punctuation. */
export function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** The text with its table of this header put in the place of the one it has. */
export function withTable(markdown: string, table: string): string {
  const header = table.slice(0, table.indexOf('\n'))
  const start = markdown.indexOf(header)
  if (start < 0) return `${markdown}\nNo table begins with ${header}\n`
  return markdown.slice(0, start) + table + markdown.slice(markdown.indexOf('\n\n', start))
}

/** The text with this content in the fenced block that follows a mark. */
export function withBlock(markdown: string, mark: string, content: string): string {
  const start = markdown.indexOf(`${mark}\n\`\`\``)
  if (start < 0) return `${markdown}\nNo block follows ${mark}\n`
  const from = markdown.indexOf('\n', start + mark.length + 1) + 1
  return markdown.slice(0, from) + content + markdown.slice(markdown.indexOf('```', from))
}
