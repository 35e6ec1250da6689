import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatHtml } from '../../src/report/html/format-html.ts'
import { SAMPLE_DOCUMENT } from '../report/html/sample-document.ts'
import { sampleDrawings } from '../report/html/sample-drawings.ts'
import { launchChromium, openPage, writePage } from './open-page.ts'

let browser: Browser
let file: Awaited<ReturnType<typeof writePage>>

beforeAll(async () => {
  browser = await launchChromium()
  file = await writePage(formatHtml(SAMPLE_DOCUMENT, await sampleDrawings()))
})

afterAll(async () => {
  await browser.close()
  await file.remove()
})

/** The words of each page, white space as single blanks. */
async function printed(options: {
  readonly hasScripts: boolean
  readonly before?: string
}): Promise<readonly string[]> {
  const { page } = await openPage(browser, file.url, options)
  if (options.before !== undefined) await page.evaluate(options.before)
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
  await page.context().close()
  const document = await getDocument({ data, isEvalSupported: false, verbosity: 0 }).promise
  const pages = Array.from({ length: document.numPages }, async (_, i) => {
    const { items } = await (await document.getPage(i + 1)).getTextContent()
    return items
      .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
      .join('')
      .replace(/\s+/g, ' ')
  })
  return Promise.all(pages)
}

describe('the printed report', () => {
  it.each([true, false])(
    'has all sections and open pictures, no controls and numbered pages; scripts: %s',
    async (hasScripts) => {
      const pages = await printed({ hasScripts })
      const text = pages.join(' ')
      for (const part of [
        'Headline findings',
        'What was read',
        'Concerns that came back',
        'All tables',
        'Where the numbers in sentences come from',
        'Passages that the report cites',
        'Share of its concerns',
        'A program chose the themes',
        'Every action that was promised: 300 rows, in report-tables/promises.csv',
      ])
        expect(text).toContain(part)
      for (const control of ['Skip to', 'Back to contents', 'Filter what is listed', 'Show everything', '↕'])
        expect(text).not.toContain(control)
      pages.forEach((words, i) => {
        expect(words).toContain(`Page ${i + 1} of ${pages.length}`)
      })
      expect(pages.length).toBeLessThan(15)
    },
  )

  it('has the head of a table on each of its pages', async () => {
    const before = `(() => {
      const body = document.querySelector('tbody')
      for (let i = 0; i < 90; i++) body.append(body.rows[0].cloneNode(true))
    })()`
    const pages = await printed({ hasScripts: true, before })
    const withRows = pages.filter((words) => words.includes('26 February to 13 March 2025'))
    expect(withRows.length).toBeGreaterThan(2)
    expect(withRows.filter((words) => !words.includes('report published'))).toEqual([])
  })

  it('has a long table that a reader opened', async () => {
    const before = 'document.querySelector("details.unprinted").open = true'
    expect((await printed({ hasScripts: true, before })).join(' ')).toContain('step 249')
  })
})
