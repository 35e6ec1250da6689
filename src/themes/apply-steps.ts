import type { ThemeId } from '../domain/ids.ts'
import type { Matrix } from '../vectors/matrix.ts'
import type { ThemeEdits } from './edited-codebook.ts'

/** Which theme in use stands for a theme, perhaps retired, in the row of one concern. */
export type LeafOf = (theme: ThemeId, row: number) => ThemeId

/**
 * Carries a posterior over the codebook's themes through merges and splits: the shares of merged themes are added, and
 * the share of a split theme goes whole to the part that scores best, the first of equals.
 *
 * @param known rows × codebook themes
 * @param themes the codebook's themes, one per column
 * @param scoreOf how like a row is to a part
 * @returns rows × themes in use; each row has the sum that it had
 */
export function applySteps(
  known: Matrix,
  themes: readonly ThemeId[],
  { steps, active }: ThemeEdits,
  scoreOf: (row: number, part: ThemeId) => number,
): { readonly posteriors: Matrix; readonly leafOf: LeafOf } {
  if (steps.length === 0) return { posteriors: known, leafOf: (theme) => theme }
  const columns = new Map<ThemeId, Float64Array>(
    themes.map((id, t) => [
      id,
      Float64Array.from({ length: known.rows }, (_, i) => known.data[i * known.dims + t]!),
    ]),
  )
  const columnOf = (id: ThemeId): Float64Array => columns.get(id) ?? new Float64Array(known.rows)
  const next = new Map<ThemeId, (row: number) => ThemeId>()
  for (const step of steps) {
    if (step.kind === 'merge') {
      const sum = Float64Array.from(columnOf(step.into))
      for (const id of step.themes) {
        for (const [i, share] of columnOf(id).entries()) sum[i] = sum[i]! + share
        next.set(id, () => step.into)
      }
      columns.set(step.into, sum)
    } else {
      const { theme, parts } = step
      const best = Array.from({ length: known.rows }, (_, i) => bestPart(parts, (part) => scoreOf(i, part)))
      const whole = columnOf(theme)
      for (const part of parts)
        columns.set(
          part,
          whole.map((share, i) => (best[i] === part ? share : 0)),
        )
      next.set(theme, (row) => best[row]!)
    }
  }
  const leafOf: LeafOf = (theme, row) => {
    const follow = next.get(theme)
    return follow ? leafOf(follow(row), row) : theme
  }
  const data = new Float32Array(known.rows * active.length)
  for (const [t, { id }] of active.entries())
    for (const [i, share] of columnOf(id).entries()) data[i * active.length + t] = share
  return { posteriors: { rows: known.rows, dims: active.length, data }, leafOf }
}

function bestPart(parts: readonly ThemeId[], scoreOf: (part: ThemeId) => number): ThemeId {
  const scores = parts.map(scoreOf)
  return parts[scores.indexOf(Math.max(...scores))]!
}
