import type { ReportIndex } from '../report-index.ts'
import { prefixed, sidedLabel, type Side } from './prefixed.ts'
import { idColumn, placeColumn, quoteColumn, textColumn } from './report-columns.ts'
import { rowPlace } from './row-place.ts'

/** The columns that tell an action: its words and where they stand, its owner and target as printed. */
export const actionColumns = <P extends Side>(side: P) =>
  [
    quoteColumn(`${side}action`, sidedLabel(side, 'Action'), 'words of the action'),
    placeColumn(
      `${side}action_place`,
      sidedLabel(side, 'Place of the action'),
      'where the action stands: file:first-last line',
    ),
    textColumn(`${side}owner`, sidedLabel(side, 'Owner'), 'responsible owner as printed', 'x'),
    textColumn(`${side}target`, sidedLabel(side, 'Target'), 'target date as printed', 'x'),
    idColumn(`${side}action_id`, sidedLabel(side, 'Action id'), 'row of the table actions'),
  ] as const

/** The cells of these columns. */
export function actionCells<P extends Side>(side: P, index: ReportIndex, actionId: string) {
  const action = index.action(actionId)
  return prefixed(side, {
    action: action.text,
    action_place: rowPlace(action, index.planOf(action.concern_id)),
    owner: action.owner,
    target: action.target,
    action_id: actionId,
  })
}
