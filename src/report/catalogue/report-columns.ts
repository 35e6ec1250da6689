import type { ReportColumn, ReportColumnKind } from '../document/report-table.ts'

/** A column whose id is known when it is compiled, so that a row without its cell is found then. */
export interface NamedColumn<I extends string> extends ReportColumn {
  readonly id: I
}

const columnOf =
  (kind: ReportColumnKind) =>
  <I extends string>(id: I, label: string, description: string, missing?: 'x' | 'z'): NamedColumn<I> => ({
    id,
    label,
    description,
    kind,
    ...(missing === undefined ? {} : { missing }),
  })

export const textColumn = columnOf('text')
export const quoteColumn = columnOf('quote')
export const idColumn = columnOf('id')
export const placeColumn = columnOf('place')
export const countColumn = columnOf('count')
export const numberColumn = columnOf('number')
export const scoreColumn = columnOf('score')
export const shareColumn = columnOf('share')
export const dateColumn = columnOf('date')
export const monthColumn = columnOf('month')
export const flagColumn = columnOf('flag')

/** Whether the numbers of a row are too small to be compared: marked `[u]` where they are; nothing where there is nothing to count. */
export const reliabilityColumn = (description: string): NamedColumn<'low_reliability'> => ({
  ...flagColumn('low_reliability', 'Low reliability', description, 'z'),
  mark: 'u',
})
