// @ts-check
// node scripts/make-formats.mjs [folder]: lays the five plans of corpus/ out as documents and prints them to every
// format that is read. Needs chromium and soffice on the path. Default folder: test/fixtures/formats.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './ensure-built.mjs'
import { dropStamps } from './formats/drop-stamps.mjs'
import { formatFodt } from './formats/format-fodt.mjs'
import { formatHtml } from './formats/format-html.mjs'
import { layOutPlan } from './formats/lay-out-plan.mjs'
import { convertSoffice, pdfFilter, printChromium } from './formats/print-formats.mjs'
import { projectRoot } from './project-root.mjs'

/** @type {Readonly<Record<string, import('./formats/lay-out-plan.mjs').Layout>>} */
const LAYOUTS = {
  'hmp-elmley-2025': { actions: 'empty', headings: 'second' },
  'hmp-maidstone-2022': { actions: 'merged', headings: 'across' },
  'hmp-maidstone-2025': { actions: 'merged', headings: 'across' },
  'hmp-rochester-2024': { actions: 'paragraphs', headings: 'across' },
  'hmp-stafford-2024': { actions: 'aligned', headings: 'second' },
}

await ensureBuilt()
/** @param {string} path */
const load = (path) => import(pathToFileURL(join(projectRoot, 'dist', path)).href)
/** @type {typeof import('../src/documents/read-document.ts')} */
const { readDocument } = await load('documents/read-document.js')
/** @type {typeof import('../src/plans/parse-plan.ts')} */
const { parsePlan } = await load('plans/parse-plan.js')

const folder = resolve(process.argv[2] ?? join(projectRoot, 'test', 'fixtures', 'formats'))
mkdirSync(folder, { recursive: true })

for (const [name, layout] of Object.entries(LAYOUTS)) {
  const source = `${name}.txt`
  const { document } = await readDocument({
    name: source,
    bytes: readFileSync(join(projectRoot, 'corpus', source)),
  })
  const plan = document && parsePlan(document).plan
  if (!document || !plan) {
    process.stderr.write(`corpus/${source} is not read as a plan, expected one of the five.\n`)
    process.exit(1)
  }
  const firstRow = document.blocks.findIndex((block) => block.kind === 'row')
  const cover = document.blocks
    .slice(0, firstRow)
    .flatMap((block) => (block.kind === 'text' ? [block.text] : []))
  const page = layOutPlan(plan, cover, layout)

  const path = (/** @type {string} */ ending) => join(folder, `${name}${ending}`)
  writeFileSync(path('.html'), formatHtml(page))
  writeFileSync(path('.fodt'), formatFodt(page))
  for (const isTagged of [true, false]) {
    const kind = isTagged ? 'tagged' : 'untagged'
    await printChromium(path('.html'), path(`.chromium-${kind}.pdf`), isTagged)
    await convertSoffice(path('.fodt'), path(`.libreoffice-${kind}.pdf`), pdfFilter(isTagged))
  }
  await convertSoffice(path('.fodt'), path('.docx'))
  await convertSoffice(path('.fodt'), path('.odt'))
  rmSync(path('.fodt'))
}
for (const file of readdirSync(folder)) if (/\.(pdf|docx|odt)$/.test(file)) dropStamps(join(folder, file))
