import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { SAMPLE_TABLES } from './sample-tables.ts'

/** Drawings as the report has them, made from the same numbers. */
export async function sampleDrawings(): Promise<ReadonlyMap<string, string>> {
  const values = SAMPLE_TABLES[0]?.rows ?? []
  const encoding = {
    x: { field: 'establishment', type: 'nominal', axis: { labelAngle: 0, labelLimit: 300 } },
    y: { field: 'theme', type: 'nominal', axis: { labelLimit: 300 } },
  } as const
  const heatMap: TopLevelSpec = {
    width: 560,
    height: 220,
    data: { values: [...values] },
    encoding,
    layer: [
      {
        mark: 'rect',
        encoding: { color: { field: 'concerns', type: 'quantitative', scale: { scheme: 'blues' } } },
      },
      {
        mark: 'text',
        encoding: {
          text: { field: 'concerns' },
          color: { condition: { test: 'datum.concerns > 2', value: '#fff' }, value: '#000' },
        },
      },
    ],
  }
  const bars: TopLevelSpec = {
    width: 560,
    height: 200,
    data: { values: [...values] },
    mark: { type: 'bar', color: '#1d70b8', clip: true },
    encoding: { y: encoding.y, x: { aggregate: 'sum', field: 'concerns', title: 'concerns' } },
  }
  return new Map([
    ['theme_heatmap', await draw(heatMap)],
    ['theme_bars', await draw(bars)],
  ])
}

const draw = (specification: TopLevelSpec): Promise<string> =>
  new vega.View(vega.parse(compile(specification).spec), { renderer: 'none' }).toSVG()
