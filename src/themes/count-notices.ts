import { fewerConcernsThanClusters, noConcerns, tooFewToGroup } from '../domain/faults/themes.ts'
import type { Notice } from '../domain/notice.ts'

/** Fewer points are left apart (choosePartition). */
const FEW = 4

/**
 * What clusters cannot tell for want of concerns.
 *
 * @param asked number of clusters that was asked for
 */
export function countNotices(concerns: number, asked: number | undefined): readonly Notice[] {
  if (concerns === 0) return [noConcerns]
  if (asked !== undefined && asked > concerns) return [fewerConcernsThanClusters(asked, concerns)]
  return concerns < FEW ? [tooFewToGroup(concerns)] : []
}
