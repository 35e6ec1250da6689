import { SaxesParser } from 'saxes'
import { compile } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../../src/report/charts/draw-chart.ts'
import { reportCharts } from '../../../src/report/charts/report-charts.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import type { Tables } from '../../../src/tables/schema.ts'
import { sampleTables } from '../sample-tables.ts'
import { NO_FIGURES, textsOf } from './chart-parts.ts'

const HOSTILE = '</text><script>alert("1")</script> ]]> & 😀 \u202Eevil\u0007 \'quoted\''

const hostile: Tables = {
  ...sampleTables,
  plans: sampleTables.plans.map((row) => ({ ...row, establishment: HOSTILE })),
  themes: sampleTables.themes.map((row) => ({ ...row, label: HOSTILE, healthy_prison_area: HOSTILE })),
  actions: sampleTables.actions.map((row) => ({ ...row, text: HOSTILE })),
  concerns: sampleTables.concerns.map((row) => ({ ...row, number: '<i>"1"</i>' })),
}

interface Drawn {
  readonly tags: readonly string[]
  readonly texts: readonly string[]
  readonly attributes: readonly (readonly [string, string])[]
}

/** What a strict reader of XML finds in a drawing. */
function readSvg(svg: string): Drawn {
  const tags: string[] = []
  const texts: string[] = []
  const attributes: (readonly [string, string])[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes: own }) => {
    tags.push(name)
    attributes.push(...Object.entries(own))
  })
  parser.on('text', (text) => {
    if (text !== '') texts.push(text)
  })
  parser.write(svg).close()
  return { tags, texts, attributes }
}

describe('drawChart(chart)', () => {
  it('draws all texts of every chart, in the same bytes each time and in any order', async () => {
    const charts = reportCharts(indexTables(sampleTables), NO_FIGURES)
    const once = await Promise.all(charts.map(drawChart))
    const again: string[] = []
    for (const chart of charts.toReversed()) again.unshift(await drawChart(chart))
    expect(again).toEqual(once)
    once.forEach((svg, i) => {
      expect(readSvg(svg).texts.join(' ')).toBe(textsOf(charts[i]!).join(' '))
    })
  })

  it('makes one picture with a name, in which nothing else speaks', async () => {
    for (const chart of reportCharts(indexTables(sampleTables), NO_FIGURES)) {
      const { attributes } = readSvg(await drawChart(chart))
      const spoken = attributes.filter(([name]) => /^(?:role|aria-|tabindex|focusable)/.test(name))
      expect(spoken).toEqual([
        ['role', 'img'],
        ['aria-label', chart.title],
        ['aria-hidden', 'true'],
      ])
    }
  })

  it('shows hostile text as text', async () => {
    const shown: string[] = []
    for (const chart of reportCharts(indexTables(hostile), NO_FIGURES)) {
      const { tags, texts } = readSvg(await drawChart(chart))
      expect(new Set(tags)).not.toContain('script')
      expect(
        tags.filter((tag) => !['svg', 'g', 'rect', 'path', 'line', 'text', 'tspan'].includes(tag)),
      ).toEqual([])
      shown.push(...texts)
      expect(chart.title).not.toMatch(/[\u202E\u0007]/)
    }
    expect(shown).toEqual(
      expect.arrayContaining([expect.stringContaining('<script>'), expect.stringContaining('<i>"1"')]),
    )
    expect(shown.join('')).not.toMatch(/[\u202E\u0007]/)
  })

  it('gives ids of its own to what a picture defines', async () => {
    const shade = { gradient: 'linear', stops: ['red', 'blue'].map((color, offset) => ({ offset, color })) }
    const chart = {
      id: 'alpha',
      title: 'Alpha',
      finding: '',
      table: 'themes',
      specification: { data: { values: [{}] }, mark: { type: 'bar', color: shade } },
    }
    const svgs = await Promise.all([drawChart(chart), drawChart({ ...chart, id: 'bravo' })])
    expect(svgs[0]).toContain('<linearGradient id="alpha-1"')
    expect(svgs[0]).toContain('fill="url(#alpha-1)"')
    expect(svgs[1]).toContain('<linearGradient id="bravo-1"')
  })

  it('asks Vega-Lite for nothing that it warns of', () => {
    const complaints: unknown[] = []
    const complain = (...words: unknown[]) => (complaints.push(words), logger)
    const logger = {
      level: () => logger,
      error: complain,
      warn: complain,
      info: () => logger,
      debug: () => logger,
    }
    for (const { specification } of reportCharts(indexTables(sampleTables), NO_FIGURES)) {
      // Its types want each specification written out; the logger gives itself back, as it does.
      compile(specification as never, { logger: logger })
    }
    expect(complaints).toEqual([])
  })
})
