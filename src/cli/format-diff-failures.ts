import type { ChangedFailure } from '../pipeline/explain-difference.ts'
import { countOf } from './count-of.ts'
import { arrow, idList, type DiffPage } from './diff-page.ts'

const WORDS = {
  appeared: 'Appeared',
  went: 'Went',
  grew: 'Grew',
  shrank: 'Shrank',
  changed: 'Changed',
  renamed: 'Has another name',
} as const satisfies Readonly<Record<ChangedFailure['change'], string>>

/** A shared failure that appeared, went or changed, in one sentence. */
export function failureLines(failure: ChangedFailure, page: DiffPage): readonly string[] {
  const { change, label, labelBefore, prisonsBefore, prisonsAfter, added, gone, kin } = failure
  const isWhole = change === 'appeared' || change === 'went'
  const prisons = isWhole
    ? countOf(Math.max(prisonsBefore, prisonsAfter), 'prison')
    : `${arrow(prisonsBefore, prisonsAfter)} ${prisonsAfter === 1 ? 'prison' : 'prisons'}`
  const members = isWhole
    ? [idList([...added, ...gone])]
    : [
        ...(added.length > 0 ? [`with ${idList(added)}`] : []),
        ...(gone.length > 0 ? [`without ${idList(gone)}`] : []),
      ]
  const names = [
    ...(labelBefore === undefined ? [] : [`before “${labelBefore}”`]),
    ...(kin === undefined
      ? []
      : [
          `${change === 'appeared' ? 'some of its concerns were in' : 'some of its concerns are in'} “${kin}”`,
        ]),
  ]
  return page.text([`${WORDS[change]}: “${label}”, ${prisons}`, ...members, ...names].join('; '), 2)
}
