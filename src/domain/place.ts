/**
 * Where something stands in a source file. `line` counts from 1: the physical line of a text file, the running
 * number of the row or paragraph in other formats. `lineEnd` ≥ `line`.
 */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly lineEnd?: number
  readonly page?: number
}

/** `hmp-elmley-2025.txt:21-25`, as an editor or a reader finds it. */
export function formatPlace(place: Place): string {
  if (place.line === undefined) return place.file
  const end = place.lineEnd !== undefined && place.lineEnd !== place.line ? `-${place.lineEnd}` : ''
  return `${place.file}:${place.line}${end}`
}

/** The smallest place that holds both; both must be in one file. */
export function joinPlaces(a: Place, b: Place): Place {
  if (a.line === undefined) return b
  if (b.line === undefined) return a
  const line = Math.min(a.line, b.line)
  const lineEnd = Math.max(a.lineEnd ?? a.line, b.lineEnd ?? b.line)
  const page = a.page ?? b.page
  return { file: a.file, line, lineEnd, ...(page === undefined ? {} : { page }) }
}
