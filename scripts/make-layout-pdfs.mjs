// @ts-check
// node scripts/make-layout-pdfs.mjs [folder]: prints the made plans of test/golden/layouts to tagged and untagged PDF.
// Needs chromium on the path. Default folder: test/fixtures/layouts.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './ensure-built.mjs'
import { dropStamps } from './formats/drop-stamps.mjs'
import { printChromium } from './formats/print-formats.mjs'
import { projectRoot } from './project-root.mjs'

const STYLE = `@page { size: A4 landscape; margin: 2cm } body { font: 11pt sans-serif }
table { border-collapse: collapse; width: 100% } td { border: 1px solid black; padding: 4px; vertical-align: top }`

await ensureBuilt()
/** @type {typeof import('../src/documents/read-document.ts')} */
const { readDocument } = await import(
  pathToFileURL(join(projectRoot, 'dist/documents/read-document.js')).href
)

// Responses without a table are published as web pages, never as PDF.
const WEB_PAGES = ['numbered-response.txt']

const source = join(projectRoot, 'test/golden/layouts')
const folder = resolve(process.argv[2] ?? join(projectRoot, 'test/fixtures/layouts'))
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(source).filter((name) => name.endsWith('.txt') && !WEB_PAGES.includes(name))) {
  const { document } = await readDocument({ name: file, bytes: readFileSync(join(source, file)) })
  const name = file.replace(/\.txt$/, '')
  const html = join(folder, `${name}.html`)
  writeFileSync(
    html,
    `<!doctype html><html lang="en-GB"><style>${STYLE}</style>${bodyOf(document?.blocks ?? [])}</html>`,
  )
  for (const isTagged of [true, false]) {
    const pdf = join(folder, `${name}.${isTagged ? 'tagged' : 'untagged'}.pdf`)
    await printChromium(html, pdf, isTagged)
    dropStamps(pdf)
  }
  rmSync(html)
}

/**
 * Neighbouring rows with as many cells are one table; text between rows ends it.
 *
 * @param {readonly import('../src/documents/source-document.ts').Block[]} blocks
 */
function bodyOf(blocks) {
  let html = ''
  let width = 0
  for (const block of blocks) {
    const cells = block.kind === 'row' ? block.cells.length : 0
    if (cells !== width) html += `${width > 0 ? '</table>' : ''}${cells > 0 ? '<table>' : ''}`
    width = cells
    html +=
      block.kind === 'text'
        ? `<p>${escapeHtml(block.text)}</p>`
        : `<tr>${block.cells.map((cell) => `<td>${cell.map(({ text }) => `<p>${escapeHtml(text)}</p>`).join('')}</td>`).join('')}</tr>`
  }
  return `${html}${width > 0 ? '</table>' : ''}`
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
