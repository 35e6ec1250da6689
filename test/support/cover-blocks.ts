import type { Layout } from './format-plan.ts'
import type { MadePlan } from './made-plan.ts'
import type { MadeBlock } from './plan-blocks.ts'

/** What plans from 2018 to 2022 print between cover and table; the words are made up. */
const INTRODUCTION: Readonly<Record<'2018' | '2019', string>> = {
  '2018': 'HM Inspectorate of Prisons looks at how people are held in custody. This plan answers its report.',
  '2019':
    'HM Inspectorate of Prisons and HM Inspectorate of Probation look at custody, at probation and at Community Rehabilitation Companies. This plan answers their report.',
}

const DEFINITIONS: readonly (readonly string[])[] = [
  ['Term', 'Definition', 'Additional comment'],
  ['Agreed', 'All of it is agreed, can be done and is paid for.', 'Say how it will be done.'],
  ['Partly Agreed', 'Some of it is agreed, can be done and is paid for.', 'Say which part will be done.'],
  ['Not Agreed', 'It is not agreed and will not be done.', 'Say why.'],
]

/** The cover, and the introduction with its table of definitions where the layout has one. */
export function coverBlocks({ cover, table, concerns }: MadePlan, layout: Layout): readonly MadeBlock[] {
  const line = (text: string): MadeBlock => ({ kind: 'line', text })
  const lines = cover.lines.map((cells): MadeBlock => {
    if (cells.length === 1) return line(cells[0]!)
    return { kind: 'row', cells: cells.map((cell) => [cell]) }
  })
  const blocks = [line('HM Prison & Probation Service'), ...lines]
  if (table === 'paragraphs') {
    const accepted = concerns.filter(({ response }) => response?.response === 'agreed').length
    blocks.push(line(`The Home Office accepts ${accepted} of these recommendations.`))
  }
  if (layout.introduction === 'none') return blocks
  return [
    ...blocks,
    line('INTRODUCTION'),
    line(INTRODUCTION[layout.introduction]),
    ...DEFINITIONS.map((cells): MadeBlock => ({ kind: 'row', cells: cells.map((cell) => [cell]) })),
    line('Answers'),
  ]
}
