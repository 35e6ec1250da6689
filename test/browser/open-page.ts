import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'

/** Debian's Chromium; fails where there is none, which outside CI is found before. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  expect(
    executablePath,
    'a Chromium in one of its usual places, or named by CROSSPLAN_CHROMIUM',
  ).toBeDefined()
  // Chromium runs in no sandbox as root, which is who runs tests in a container.
  return chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
}

/** A file for a browser, in a folder of its own. */
export async function writePage(html: string): Promise<{ readonly url: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'crossplan-page-'))
  const path = join(folder, 'report.html')
  await writeFile(path, html)
  return { url: pathToFileURL(path).href, remove: () => rm(folder, { recursive: true }) }
}

export interface PageOptions {
  readonly width?: number
  readonly hasScripts?: boolean
  /** Of the text, 1 for none. */
  readonly zoom?: number
}

/** The page as it opens with the network off, and whatever it complained of. */
export async function openPage(
  browser: Browser,
  url: string,
  { width = 1400, hasScripts = true, zoom = 1 }: PageOptions = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({
    offline: true,
    javaScriptEnabled: hasScripts,
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== url) complaints.push(`asked for ${request.url()}`)
  })
  await page.goto(url)
  if (zoom !== 1) await page.addStyleTag({ content: `html { font-size: ${100 * zoom}% }` })
  return { page, complaints }
}
