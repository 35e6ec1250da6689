import type { CheckFinding } from '../../domain/check-finding.ts'
import { reportOutdated } from '../../domain/faults/report-check.ts'
import type { RunFile } from '../../report/run-file/run-file.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { RemadeFile } from './compare-remade.ts'

/** What a report is made by, at some time. */
export interface Maker extends Pick<RunFile, 'code'> {
  readonly report: RunFile['report']
}

/**
 * Tells of files that are as they were published and are not what the program makes of the tables: one finding, since
 * all have the same cause.
 *
 * @param run what is on record; left out where nothing is
 * @param hasOtherRows whether the tables are not as the run left them
 */
export function checkRemade(
  remade: readonly RemadeFile[],
  run: RunFile | undefined,
  now: Maker,
  hasOtherRows: boolean,
): readonly CheckFinding[] {
  const outdated = remade
    .filter(({ path, found, made }) => found !== made && (!run || found === run.files[path]?.sha256))
    // What can be shown goes first.
    .toSorted((a, b) => Number(a.difference === undefined) - Number(b.difference === undefined))
  if (outdated.length === 0) return []
  const paths = outdated.map(({ path }) => path)
  return [reportOutdated(paths, causes(run, now, hasOtherRows), outdated[0]?.difference)]
}

function causes(run: RunFile | undefined, now: Maker, hasOtherRows: boolean): readonly string[] {
  if (!run) return ['nothing is on record of the program and the settings that made it']
  const { code, report } = run
  const names = [...new Set([...Object.keys(report), ...Object.keys(now.report)])]
  const asked = names.filter((name) => report[name] !== now.report[name]).toSorted(compareCodeUnits)
  return [
    ...(code.version !== now.code.version
      ? [`Crossplan ${code.version} made it and this is ${now.code.version}`]
      : code.sha256 !== now.code.sha256
        ? [`another build of Crossplan ${now.code.version} made it`]
        : []),
    ...(hasOtherRows ? ['the tables were changed'] : []),
    ...(asked.length > 0 ? [`it was made with other settings (${asked.join(', ')})`] : []),
  ]
}
