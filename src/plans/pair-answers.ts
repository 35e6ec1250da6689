import { splitTargets } from './parse-target.ts'

/** The owner and target printed for one action. */
export interface Answer {
  readonly owner: string
  readonly target: string
  readonly isAnswered: true
}

/**
 * Puts the owners and targets of a row side by side, in order. One owner beside several targets answers for all; one
 * target beside several owners that fill as many lines is theirs together, unless `owners` were one name cut in lines.
 * @param texts number of actions that stand beside them
 */
export function pairAnswers(
  owners: readonly string[],
  targets: readonly string[],
  texts: number,
): readonly Answer[] {
  const isEven = owners.length > 1 && owners.length === targets.length
  const isEnough = targets.length >= Math.max(owners.length, texts)
  const dates = isEven ? targets : targets.flatMap((target) => splitTargets(target, isEnough))
  const names = dates.length > 1 || owners.length > 1 ? owners : owners.slice(0, 1)
  if (names.length > dates.length && dates.length === 1) return [answer(names.join(' '), dates[0]!)]
  const count = Math.max(names.length, dates.length)
  return Array.from({ length: count }, (_, i) =>
    answer(names.length === 1 ? names[0]! : (names[i] ?? ''), dates[i] ?? ''),
  )
}

const answer = (owner: string, target: string): Answer => ({ owner, target, isAnswered: true })
