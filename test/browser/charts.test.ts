import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawChart } from '../../src/report/charts/draw-chart.ts'
import { reportCharts } from '../../src/report/charts/report-charts.ts'
import { figuresOf } from '../../src/report/figures/figures-of.ts'
import { indexTables } from '../../src/report/report-index.ts'
import type { Tables } from '../../src/tables/schema.ts'
import { madeTables } from '../report/charts/made-tables.ts'
import { sampleTables } from '../report/sample-tables.ts'

const LONG =
  'WWWW MMMM of the Quality of education, skills and work and of everything else 😀 that a report may name'

/** Names, labels and texts as wide as they come. */
const wide = (tables: Tables): Tables => ({
  ...tables,
  plans: tables.plans.map((row) => ({ ...row, establishment: `HMP/YOI ${LONG} ${row.establishment_slug}` })),
  themes: tables.themes.map((row) => ({ ...row, label: `${row.label} ${LONG}` })),
  actions: tables.actions.map((row) => ({ ...row, text: LONG })),
  concerns: tables.concerns.map((row) => ({ ...row, number: `${row.number ?? ''} WWWWWWWWWWWWW` })),
})

/** The pictures of a corpus, for each of its kinds the first: others differ by their numbers alone. */
const chartsOf = (tables: Tables) => {
  const charts = reportCharts(indexTables(tables), figuresOf(tables.figures))
  return charts.filter(({ table }, i) => charts.findIndex((other) => other.table === table) === i)
}

const corpora = {
  small: sampleTables,
  wide: wide(sampleTables),
  large: madeTables({ prisons: 21, inspections: 5, concerns: 12, themes: 26 }),
  'large and wide': wide(madeTables({ prisons: 21, inspections: 6, concerns: 12, themes: 26 })),
}

interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the picture and each text in it stand on the page. */
const BOXES = `[document.querySelector('svg'), ...document.querySelectorAll('text')].map((element) => {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return { text: element.textContent, left, right, top, bottom }
})`

const isInside = (box: Box, edge: Box): boolean =>
  box.left >= edge.left && box.right <= edge.right && box.top >= edge.top && box.bottom <= edge.bottom

/** Letters do not fill the line that the browser keeps for them. */
const SLACK = 3

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK

let browser: Browser

beforeAll(async () => {
  const executablePath = process.env.CROSSPLAN_CHROMIUM ?? '/usr/bin/chromium'
  // Chromium runs in no sandbox as root, which is who runs tests in a container.
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})

afterAll(async () => {
  await browser.close()
})

describe('a drawn chart', () => {
  it.each(Object.entries(corpora))(
    'has no text cut off, and none upon another: %s corpus',
    async (_, tables) => {
      const page = await browser.newPage({ viewport: { width: 800, height: 600 } })
      for (const chart of chartsOf(tables)) {
        await page.setContent(`<body style="margin: 0">${await drawChart(chart)}</body>`)
        const [edge, ...texts] = await page.evaluate<readonly Box[]>(BOXES)
        expect(texts.length, chart.id).toBeGreaterThan(5)
        const cut = texts.filter((box) => !isInside(box, edge!)).map(({ text }) => text)
        const meeting = texts.flatMap((a, i) =>
          texts
            .slice(i + 1)
            .filter((b) => meets(a, b))
            .map((b) => `${a.text} | ${b.text}`),
        )
        expect({ cut, meeting }, chart.id).toEqual({ cut: [], meeting: [] })
      }
      await page.close()
    },
  )

  it('shrinks on a narrow page no further than its text can be read, and never grows', async () => {
    const [chart] = chartsOf(sampleTables)
    const svg = await drawChart(chart!)
    const natural = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    const widthOn = async (width: number): Promise<number> => {
      const page = await browser.newPage({ viewport: { width, height: 600 } })
      await page.setContent(`<body style="margin: 0">${svg}</body>`)
      const [{ left, right } = expect.fail('no picture')] = await page.evaluate<readonly Box[]>(BOXES)
      await page.close()
      return right - left
    }
    expect(await widthOn(320)).toBeCloseTo(natural * 0.9, 0)
    expect(await widthOn(Math.round(natural * 0.95))).toBeCloseTo(natural * 0.95, 0)
    expect(await widthOn(1400)).toBe(natural)
  })
})
