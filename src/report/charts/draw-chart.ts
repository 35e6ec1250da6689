import type { Chart } from '../document/chart.ts'
import { slimSvg } from './slim-svg.ts'

/**
 * Draws a chart as an SVG element for a page: one picture with a name, as wide as there is room up to its natural width.
 * Equal charts give equal bytes. Vega is loaded when the first chart is drawn.
 *
 * @returns markup of an `svg` element without declaration; its ids begin with the chart's
 */
export async function drawChart(chart: Chart): Promise<string> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
  vega.resetSVGDefIds()
  const logger = vega.logger(vega.None)
  // Vega-Lite checks what it is given by itself; its types want each chart to be written out.
  const { spec } = compile(chart.specification as unknown as Parameters<typeof compile>[0], { logger })
  const view = new vega.View(vega.parse(spec), { renderer: 'none', logger })
  const svg = await view.toSVG()
  view.finalize()
  return slimSvg(svg, { id: chart.id, name: chart.title })
}
