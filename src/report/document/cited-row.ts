import type { Place } from '../../domain/place.ts'
import type { RowReference } from './inline.ts'

/** A row of a plan that places in a report may lead to, with its words. */
export interface CitedRow {
  readonly row: RowReference
  readonly place: Place
  readonly text: string
}
