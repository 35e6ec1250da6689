import type { Row } from '../../tables/schema.ts'
import { describeEdit } from '../../themes/describe-edit.ts'
import type { EditOutcome } from '../../themes/fit-edits.ts'
import { listCell } from './list-cell.ts'

export const themeEditsTable = (outcomes: readonly EditOutcome[]): readonly Row<'theme_edits'>[] =>
  outcomes.map(({ edit, whyNot }) => {
    const { subject, target, detail } = describeEdit(edit)
    return {
      edit_id: edit.id,
      date: edit.date,
      made_by: edit.by ?? null,
      operation: edit.operation,
      subject: listCell(subject),
      target: target.length === 0 ? null : listCell(target),
      detail,
      reason: edit.reason,
      status: whyNot === undefined ? 'applied' : 'not applied',
      why_not: whyNot ?? null,
    }
  })
