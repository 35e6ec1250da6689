import type { Row } from '../../tables/schema.ts'
import type { TypedAction } from '../../themes/type-actions.ts'
import { listCell } from './list-cell.ts'

export const actionTypesTable = (typed: readonly TypedAction[]): readonly Row<'action_types'>[] =>
  typed.map((action) => ({
    action_id: action.actionId,
    action_type: action.type,
    share: action.share,
    words: action.words.length === 0 ? null : listCell(action.words),
  }))
