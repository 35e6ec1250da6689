import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatHtml } from '../../src/report/html/format-html.ts'
import { SAMPLE_DOCUMENT } from '../report/html/sample-document.ts'
import { sampleDrawings } from '../report/html/sample-drawings.ts'
import { launchChromium, openPage, writePage, type PageOptions } from './open-page.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const html = formatHtml(SAMPLE_DOCUMENT, await sampleDrawings())
let browser: Browser
let file: Awaited<ReturnType<typeof writePage>>
let scriptless: Awaited<ReturnType<typeof writePage>>

beforeAll(async () => {
  browser = await launchChromium()
  file = await writePage(html)
  // What axe has to look at where scripts do not run: it is one itself.
  scriptless = await writePage(html.replace(/<script>.*<\/script>/s, ''))
})

afterAll(async () => {
  await browser.close()
  await Promise.all([file.remove(), scriptless.remove()])
})

/** Opens the report, does something with it, and closes it. */
async function withReport<T>(
  options: PageOptions,
  use: (page: Page, complaints: readonly string[]) => Promise<T>,
): Promise<T> {
  const { page, complaints } = await openPage(browser, file.url, options)
  try {
    return await use(page, complaints)
  } finally {
    await page.context().close()
  }
}

async function faultsIn(page: Page): Promise<readonly string[]> {
  // Shadows at the sides of tables keep axe from seeing that the ground is white.
  await page.addStyleTag({ content: '.wide { background: none !important }' })
  await page.evaluate(axe)
  const { violations, passes } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
  )
  expect(passes.length).toBeGreaterThan(30)
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** As many rows as show what each is like: axe takes its time over hundreds. */
const cutTables = (page: Page): Promise<void> =>
  page.evaluate('for (const row of document.querySelectorAll("tr:nth-child(n + 21)")) row.remove()')

const openAll = (page: Page): Promise<void> =>
  page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true')

describe('report.html', () => {
  it.each([320, 800, 1400].flatMap((width) => [true, false].map((hasScripts) => ({ width, hasScripts }))))(
    'opens offline, complains of nothing and never moves sideways: %o',
    (options) =>
      withReport(options, async (page, complaints) => {
        for (const step of ['closed', 'open']) {
          expect(await page.evaluate('document.documentElement.scrollWidth'), step).toBe(options.width)
          await openAll(page)
        }
        expect(complaints).toEqual([])
        // Had the text of a plan run as a script, it would have changed the title.
        expect(await page.title()).toBe('What runs through the action plans')
      }),
  )

  it.each([320, 1400])('never moves sideways with text of twice the size, %i px wide', (width) =>
    withReport({ width, zoom: 2 }, async (page) => {
      await openAll(page)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    }),
  )

  it.each([320, 1400])('has no fault that axe finds, %i px wide', (width) =>
    withReport({ width }, async (page) => {
      await cutTables(page)
      await openAll(page)
      expect(await faultsIn(page)).toEqual([])
    }),
  )

  it('has no fault that axe finds without its script', async () => {
    const { page } = await openPage(browser, scriptless.url)
    expect(await faultsIn(page)).toEqual([])
    await page.context().close()
  })

  it('has no control and hides nothing where scripts do not run', () =>
    withReport({ hasScripts: false }, async (page) => {
      expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0)
      expect(await page.locator('section:visible').count()).toBe(7)
      expect(await page.locator('[data-prisons]:visible').count()).toBe(
        await page.locator('[data-prisons]').count(),
      )
      await page.locator('summary', { hasText: 'Every action' }).click()
      expect(await page.locator('table', { hasText: 'Every action' }).isVisible()).toBe(true)
    }))

  it('leads a keyboard to every link and control in reading order, each in sight and marked', () =>
    withReport({ width: 800 }, async (page) => {
      await page.evaluate(`globalThis.stops = [...document.querySelectorAll('a[href], button, select, summary, [tabindex="0"]')]
        .filter((stop) => stop.checkVisibility() && stop.getClientRects().length > 0)`)
      const count = await page.evaluate<number>('stops.length')
      expect(count).toBeGreaterThan(60)
      const reached: unknown[] = []
      for (let i = 0; i < count; i++) {
        await page.keyboard.press('Tab')
        reached.push(
          await page.evaluate(`(() => {
            const stop = document.activeElement
            const box = stop.getClientRects()[0]
            const above = document.elementFromPoint(box.left + box.width / 2, Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1))
            const { outlineStyle, outlineWidth } = getComputedStyle(stop)
            return {
              stop: stops.indexOf(stop),
              isInSight: box.bottom > 0 && box.top < innerHeight,
              isOnTop: above !== null && (stop.contains(above) || above.contains(stop)),
              isMarked: outlineStyle === 'solid' && outlineWidth === '3px',
            }
          })()`),
        )
      }
      expect(reached).toEqual(
        reached.map((_, stop) => ({ stop, isInSight: true, isOnTop: true, isMarked: true })),
      )
    }))

  it('jumps over the contents at the first link', () =>
    withReport({}, async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN')
    }))

  it('opens what a link leads to', () =>
    withReport({}, async (page) => {
      const table = page.locator('details[id="table:theme_prisons"]')
      expect(await table.getAttribute('open')).toBeNull()
      await page.locator('a[href="#table:theme_prisons"]').first().click()
      await expect.poll(() => table.getAttribute('open')).toBe('')
    }))
})

describe('tables on a phone', () => {
  it('have the label of its column before each cell', () =>
    withReport({ width: 320 }, async (page) => {
      const labelOf = (selector: string) =>
        page.evaluate(`getComputedStyle(document.querySelector('${selector}'), '::before').content`)
      expect(await labelOf('.texts td')).toBe('"October 2022, concern 1.2 (priority)"')
      expect(await labelOf('.many td.n')).toBe('"Probability (0 to 1)"')
      const cells = page.locator('.texts tbody td')
      const [first, second] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()]
      expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? Infinity))
    }))
})

describe('filters', () => {
  it('narrow what is listed, say so, and change no number in a sentence', () =>
    withReport({}, async (page) => {
      const findings = await page.locator('#findings').innerText()
      const status = page.locator('[role="status"]')
      expect(await status.innerText()).toBe('')
      await page.getByLabel('Prison', { exact: true }).focus()
      await page.keyboard.press('ArrowDown')
      expect(await page.locator('[data-prisons="rochester"]:visible').count()).toBe(0)
      expect(await page.locator('[data-prisons="maidstone"]:visible').count()).toBe(
        await page.locator('[data-prisons="maidstone"]').count(),
      )
      expect(await status.innerText()).toBe('Filtered: HMP Maidstone. 6 of 9 entries shown.')
      expect(await page.locator('#findings').innerText()).toBe(findings)
      expect(await page.getByText('HMP Elmley').first().isVisible()).toBe(true)
    }))

  it('work together, say where nothing is left, and can be taken back', () =>
    withReport({}, async (page) => {
      await page.getByLabel('Prison', { exact: true }).selectOption('HMP Rochester')
      await page.getByLabel('Theme', { exact: true }).selectOption('Language support')
      const status = page.locator('[role="status"]')
      expect(await status.innerText()).toBe(
        'Filtered: HMP Rochester, Language support. 1 of 9 entries shown.',
      )
      expect(await page.getByText('No entry here for this choice.').locator('visible=true').count()).toBe(4)
      await page.getByRole('button', { name: 'Show everything' }).click()
      await expect.poll(() => status.innerText()).toBe('Everything is shown.')
      expect(await page.locator('[data-prisons]:visible').count()).toBe(
        await page.locator('[data-prisons]').count(),
      )
      expect(await page.getByText('No entry here for this choice.').locator('visible=true').count()).toBe(0)
    }))

  it('know years', () =>
    withReport({}, async (page) => {
      await page.getByLabel('Year of inspection').selectOption('2024')
      expect(await page.locator('[data-years="2022"]:visible').count()).toBe(0)
      expect(await page.locator('[data-years="2024"]:visible').count()).toBeGreaterThan(0)
    }))
})

describe('tables', () => {
  const columnOf = (page: Page, position: number): Promise<string[]> =>
    page.locator(`details[id="table:promises"] tbody tr > :nth-child(${position})`).allInnerTexts()

  it.each([
    { head: 'Target month', position: 4, first: 'February 2020', last: 'September 2024' },
    { head: 'Plan submitted', position: 5, first: '2 March 2025', last: '28 March 2025' },
    { head: 'Likeness (0 to 1)', position: 7, first: '0.00', last: 'over 0.99' },
    { head: 'Slipped (months)', position: 8, first: '−12', last: '37' },
  ])('are sorted by $head, what is missing last, both ways', ({ head, position, first, last }) =>
    withReport({}, async (page) => {
      await page.locator('summary', { hasText: 'Every action' }).click()
      const button = page.getByRole('button', { name: head })
      const isMissing = (text: string): boolean => /^\[[xz]\]$/.test(text)
      for (const [direction, top, bottom] of [
        ['ascending', first, last],
        ['descending', last, first],
      ] as const) {
        await button.press('Enter')
        const texts = await columnOf(page, position)
        const known = texts.filter((text) => !isMissing(text))
        expect([known[0], known.at(-1)]).toEqual([top, bottom])
        expect(texts.slice(0, known.length)).toEqual(known)
        expect(await page.getByRole('columnheader', { name: head }).getAttribute('aria-sort')).toBe(direction)
      }
    }),
  )

  it('are sorted by words, one column at a time', () =>
    withReport({}, async (page) => {
      const table = page.getByRole('table', { name: 'Plans, by establishment' })
      for (const head of ['concerns', 'establishment', 'establishment'])
        await table.getByRole('button', { name: head }).click()
      expect(await table.locator('tbody th').allInnerTexts()).toEqual([
        'HMP Rochester',
        'HMP Maidstone',
        'HMP Elmley',
      ])
      expect(await table.locator('[aria-sort]').count()).toBe(1)
    }))
})
