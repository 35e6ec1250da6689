import { modelFileUnfit } from '../domain/faults/models.ts'

/** @throws ToolkitError M003 when the text is no JSON */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw modelFileUnfit(file, 'it is no JSON, perhaps an error page in its place')
  }
}
