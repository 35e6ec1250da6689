import type { Effects } from '../effects/effects.ts'
import { readSoundRunFile } from './read-run-file.ts'
import { REPORT_FILE } from './report-files.ts'
import { SCOPED_FOLDER } from './stage-report.ts'
import { ODS_FILE } from './table-files.ts'

type TellingEffects = Pick<Effects, 'files' | 'log'>

/** Tells of a workbook that an earlier report left in a folder, where the new one has none. */
export async function tellOldWorkbook(folder: string, { files, log }: TellingEffects): Promise<void> {
  const file = `${folder}/${ODS_FILE}`
  if ((await files.readKind(file)) === undefined) return
  log.warn(`${file} is of an earlier report.`, {
    remedy: 'Make that report again with "crossplan report" and --ods, or delete it.',
  })
}

/** Tells of the report of a part that another run left beside a new report. @param fingerprint of the run */
export async function tellOldPart(
  reports: string,
  fingerprint: string | undefined,
  { files, log }: TellingEffects,
): Promise<void> {
  const folder = `${reports}/${SCOPED_FOLDER}`
  if ((await files.readKind(`${folder}/${REPORT_FILE}`)) === undefined) return
  if ((await readSoundRunFile(folder, files))?.fingerprint === fingerprint) return
  log.warn(`${folder} holds the report of a part of an earlier run.`, {
    remedy: 'Make it again with "crossplan report --where", or delete it.',
  })
}
