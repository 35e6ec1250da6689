import type { Notice } from '../../domain/notice.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Row } from '../../tables/schema.ts'
import { CORRECTIONS_ENDING } from '../corpus-file.ts'

/** @param plans the plans that were taken: a notice belongs to the plan of its file, or of the file that its file corrects */
export function noticesTable(notices: readonly Notice[], plans: readonly Plan[]): readonly Row<'notices'>[] {
  const planOf = new Map(
    plans.flatMap((plan) => [
      [plan.sourceFile, plan.id],
      [`${plan.sourceFile}${CORRECTIONS_ENDING}`, plan.id],
    ]),
  )
  return notices.map(({ code, level, place, message, remedy }) => ({
    plan_id: planOf.get(place.file) ?? null,
    source_file: place.file,
    code,
    level,
    line: place.line ?? null,
    message,
    remedy,
  }))
}
