// @ts-check
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** Both programs write pages of complaints about a missing desktop; they are shown only when one fails. */
const run = promisify(execFile)

/** No profile of its own, no network. */
const CHROMIUM = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pdf-header-footer',
]

/**
 * Prints an HTML file to PDF with Chromium.
 *
 * @param {string} html
 * @param {string} pdf
 * @param {boolean} isTagged
 */
export async function printChromium(html, pdf, isTagged) {
  await inScratchFolder(async (folder) => {
    const tagging = isTagged ? [] : ['--disable-pdf-tagging']
    const target = [`--user-data-dir=${folder}`, `--print-to-pdf=${pdf}`, pathToFileURL(html).href]
    await run('chromium', [...CHROMIUM, ...tagging, ...target])
  })
}

/**
 * Converts a file with LibreOffice.
 *
 * @param {string} source
 * @param {string} target the file to make; its ending decides the format
 * @param {string} [filter] export filter with its options; default: LibreOffice's own for the ending
 */
export async function convertSoffice(source, target, filter) {
  await inScratchFolder(async (folder) => {
    const ending = extname(target).slice(1)
    const format = filter === undefined ? ending : `${ending}:${filter}`
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, source])
    const made = `${basename(source, extname(source))}.${ending}`
    writeFileSync(target, readFileSync(join(folder, made)))
  })
}

/** @param {boolean} isTagged */
export const pdfFilter = (isTagged) =>
  `writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${String(isTagged)}"},"ExportBookmarks":{"type":"boolean","value":"false"}}`

/** @param {(folder: string) => Promise<void>} work */
async function inScratchFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'crossplan-formats-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
