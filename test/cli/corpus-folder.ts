import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { planText } from '../support/plan-text.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

export const alpha2022 = planText({
  inspected: '7 – 11 March 2022',
  concerns: [
    'Professional interpreting services were not used enough.',
    'The windows of the cells were broken.',
  ],
})
export const alpha2025 = planText({
  inspected: '3 – 7 March 2025',
  concerns: [
    'Too few prisoners went to education.',
    'Professional interpreting services were still not used enough.',
  ],
})
export const bravo2024 = planText({
  establishment: 'HMP Bravo',
  inspected: '4 – 8 November 2024',
  concerns: ['Illicit drugs were easy to get.', 'Too many cells had broken windows.'],
})

/** A corpus of the given files, and a folder beside it for results. */
export async function corpusFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {
    'a.txt': alpha2022,
    'b.txt': alpha2025,
    'c.md': bravo2024,
  },
  after?: Parameters<typeof temporaryFolder>[0],
): Promise<{ corpus: string; out: string }> {
  const folder = await temporaryFolder(after)
  const corpus = join(folder, 'corpus')
  await mkdir(corpus)
  for (const [name, content] of Object.entries(files)) await writeFile(join(corpus, name), content)
  return { corpus, out: join(folder, 'reports') }
}
