import { actionId, concernId, planId } from '../../src/domain/ids.ts'
import type { Concern, Plan, Priority, Target } from '../../src/domain/plan.ts'

export interface ConcernSketch {
  readonly text: string
  readonly priority?: Priority
  readonly actions?: readonly (string | { readonly text: string; readonly target: Target })[]
}

const NO_TARGET: Target = { printed: '', kind: 'unknown', reportedComplete: false }

/** A plan of one establishment; `date` is the start of the inspection, '' for a plan without dates. */
export function makePlan(slug: string, date: string, concerns: readonly ConcernSketch[]): Plan {
  const id = planId(`${slug}-${date === '' ? 'undated' : date.slice(0, 4)}`)
  return {
    id,
    kind: 'inspection',
    title: '',
    establishment: `HMP ${slug}`,
    establishmentSlug: slug,
    ...(date === '' ? {} : { inspectionStart: date }),
    sourceFile: `${id}.txt`,
    sourceSha256: '',
    concerns: concerns.map((sketch, i): Concern => {
      const concern = concernId(id, String(i + 1))
      return {
        id: concern,
        planId: id,
        number: String(i + 1),
        ...(sketch.priority === undefined ? {} : { priority: sketch.priority }),
        kind: 'concern',
        text: sketch.text,
        isFragment: false,
        corrected: false,
        place: { file: `${id}.txt`, line: i + 1 },
        actions: (sketch.actions ?? []).map((action, j) => ({
          id: actionId(concern, j + 1),
          concernId: concern,
          position: j + 1,
          text: typeof action === 'string' ? action : action.text,
          owner: '',
          owners: [],
          corrected: false,
          target: typeof action === 'string' ? NO_TARGET : action.target,
          place: { file: `${id}.txt`, line: i + 1 },
        })),
      }
    }),
  }
}

/** A target as parsed: `2023-06` for a month, or a word such as `complete`. */
export function target(text: string): Target {
  if (/^\d{4}-\d{2}$/.test(text))
    return { printed: text, kind: 'month', month: `${text}-01`, reportedComplete: false }
  return {
    printed: text,
    kind: text === 'complete' ? 'complete' : text === 'ongoing' ? 'ongoing' : 'unknown',
    reportedComplete: text === 'complete',
  }
}
